package io.cloudruntimes.core.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message of a stream as it arrived. */
interface Delivery<E, A> {
    /** The message. */
    E event() throws IOException;

    /** Sends the answer; the future fails where it did not arrive. */
    CompletableFuture<@Nullable Void> answer(A answer);
}
