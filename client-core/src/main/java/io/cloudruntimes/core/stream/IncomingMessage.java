package io.cloudruntimes.core.stream;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message of a stream as it arrived. */
public interface IncomingMessage<E, A> {
    /** The message. */
    E event() throws IOException;

    /** Sends the reply; the future fails where it did not arrive. */
    CompletableFuture<@Nullable Void> answer(A answer);
}
