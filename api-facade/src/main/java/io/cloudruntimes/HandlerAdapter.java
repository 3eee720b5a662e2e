package io.cloudruntimes;

import org.jspecify.annotations.Nullable;

/**
 * Turns the events of one kind of stream into calls of the user's handler.
 *
 * @param <E> the events
 * @param <A> the reply to each; always null where {@link #hasReply} is false
 */
interface HandlerAdapter<E, A> {
    /** Calls the handler; anything it throws is a failure of the handler. */
    @Nullable
    A handle(E event) throws Exception;

    /** The reply to an event whose handler failed. */
    @Nullable
    A failureReply(E event, Throwable failure);

    /** The event, for people, without its data. */
    String describe(E event);

    /** A reply, for people. */
    String describeReply(A reply);

    /** Whether the events of the stream have a reply. */
    default boolean hasReply() {
        return true;
    }

    /**
     * What an event is about, if only its newest state counts: a newer event about the same replaces one that waits for the handler,
     * and two of them are never handled at the same time. Null if every event counts.
     */
    default @Nullable Object subject(E event) {
        return null;
    }
}
