package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.json.JsonCodec;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One stream as it is served.
 *
 * @param operation the operation
 * @param path the path template of the opening GET
 * @param answerPath the path template to which replies are posted; null where none are expected
 * @param eventName the name of its messages on the wire
 * @param event the codec of its messages
 * @param answer the codec of the replies; null if there are none
 * @param opener what opens it
 * @param <E> the messages
 * @param <A> the replies
 */
public record StreamRoute<E, A>(
        OperationInfo operation,
        String path,
        @Nullable String answerPath,
        String eventName,
        JsonCodec<E> event,
        @Nullable JsonCodec<A> answer,
        StreamOpener<E, A> opener) {
    /** One stream as it is served. */
    public static <E, A> StreamRoute<E, A> of(
            OperationInfo operation,
            String path,
            @Nullable String answerPath,
            String eventName,
            JsonCodec<E> event,
            @Nullable JsonCodec<A> answer,
            StreamOpener<E, A> opener) {
        return new StreamRoute<>(operation, path, answerPath, eventName, event, answer, opener);
    }

    /** Opens the stream of a request. */
    @FunctionalInterface
    public interface StreamOpener<E, A> {
        /**
         * The subscription that feeds the listener.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to respond with an error instead
         */
        Subscription open(RouteRequest in, StreamListener<E, A> listener) throws IOException;
    }
}
