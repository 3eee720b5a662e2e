package io.cloudruntimes.core.stream;

import org.jspecify.annotations.Nullable;

/**
 * A stream on a wire, opened by this side or by the other.
 *
 * @param <E> the messages
 * @param <A> the replies
 */
public interface WireStream<E, A> {
    /** The reply if the receiver fails; null if no reply is expected. */
    @Nullable
    A onError();
}
