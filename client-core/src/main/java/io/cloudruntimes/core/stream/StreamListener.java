package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Receives what a stream delivers.
 *
 * @param <E> the events
 * @param <A> the reply to each; {@code Void} if none is expected
 */
public interface StreamListener<E, A> {
    /**
     * Handles one event. May be called from several threads, and again before earlier events have a reply. It should return soon
     * and complete the stage when the event is done. For a failure, thrown or in the stage, the documents define the reply.
     *
     * <p>The stage is cancelled when the connection is lost before that: no reply can reach the runtime any more, which delivers
     * the event again. A listener that keeps events for later should then let go of them.
     */
    CompletionStage<A> onEvent(E event) throws Exception;

    /**
     * An event came that cannot be read. The stream goes on.
     *
     * @param error what is wrong with it
     * @param reply what the runtime is replied, as the documents say for a failure; null where no reply is expected
     */
    default void onUnreadable(CloudRuntimesException error, @Nullable A reply) {}

    /** The stream is open, for the first time or again. */
    default void onOpen() {}

    /** The stream was lost and is going to be opened again. */
    default void onGap(StreamGap gap) {}

    /** The last call: it was closed (null), or ended with an error and is not opened again. */
    default void onClosed(@Nullable CloudRuntimesException error) {}
}
