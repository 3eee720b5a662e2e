package io.cloudruntimes.core.http;

import org.jspecify.annotations.Nullable;

/**
 * A stream on a wire: what opens it, how its messages are read, and how they are answered.
 *
 * @param <E> the messages
 * @param <A> the answers
 */
public sealed interface WireStream<E, A> permits HttpStream, GrpcStream {
    /** The request that opens it. */
    HttpRequest open();

    /** What is answered where the receiver fails; null where no answer is expected. */
    @Nullable
    A onError();
}
