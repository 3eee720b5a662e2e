package io.cloudruntimes.core.stream;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message that cannot be read so far that the runtime could be told which one a reply is for. */
public record UnreadableMessage<E, A>(IOException failure) implements IncomingMessage<E, A> {
    @Override
    public E event() throws IOException {
        throw failure;
    }

    @Override
    public CompletableFuture<@Nullable Void> answer(A answer) {
        return CompletableFuture.completedFuture(null);
    }
}
