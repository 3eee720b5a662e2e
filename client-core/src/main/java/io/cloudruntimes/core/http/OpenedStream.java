package io.cloudruntimes.core.http;

/**
 * A stream that this side opens: what opens it, how its messages are read, and how they are answered.
 *
 * @param <E> the messages
 * @param <A> the answers
 */
public sealed interface OpenedStream<E, A> extends WireStream<E, A> permits HttpStream, GrpcStream {
    /** The request that opens it. */
    HttpRequest open();
}
