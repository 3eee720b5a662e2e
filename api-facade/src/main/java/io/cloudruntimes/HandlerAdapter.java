package io.cloudruntimes;

/**
 * Turns the events of one kind of stream into calls of the user's handler.
 *
 * @param <E> the events
 * @param <A> the reply to each
 */
interface HandlerAdapter<E, A> {
    /** Calls the handler; anything it throws is a failure of the handler. */
    A handle(E event) throws Exception;

    /** The reply to an event whose handler failed. */
    A failureReply(E event, Throwable failure);

    /** The event, for people, without its data. */
    String describe(E event);

    /** A reply, for people. */
    String describeReply(A reply);
}
