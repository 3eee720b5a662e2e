package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.http.HttpRequest;

/**
 * A stream that this side opens: what opens it, how its messages are read, and how they are answered.
 *
 * @param <E> the messages
 * @param <A> the answers
 */
public interface ClientStream<E, A> extends WireStream<E, A> {
    /** The request that opens it. */
    HttpRequest open();
}
