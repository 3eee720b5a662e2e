package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One method of a gRPC service as it is served. Messages are bytes: what a message means is known to the method alone. */
public sealed interface GrpcMethod {
    /** The operation. */
    OperationInfo operation();

    /** The name of the method in its service, for example {@code GetState}. */
    String name();

    /**
     * A method with one request and one answer.
     *
     * @param handler answers it
     * @param matcher what tells its requests from those of other operations on the same method
     */
    record Unary(OperationInfo operation, String name, Handler handler, MessageMatcher matcher) implements GrpcMethod {
        /** A method that has one operation. */
        public Unary(OperationInfo operation, String name, Handler handler) {
            this(operation, name, handler, MessageMatcher.ANY);
        }

        /**
         * The operation that takes a request: the first whose conditions hold, else one that has none.
         *
         * @param methods the operations on one method, at least one
         * @throws InvalidArgumentException if none does
         * @throws IOException if the message cannot be read
         */
        public static Unary select(List<Unary> methods, Bytes message) throws IOException {
            for (Unary method : methods) {
                if (!method.matcher().isAny() && method.matcher().matches(message)) {
                    return method;
                }
            }
            return methods.stream()
                    .filter(method -> method.matcher().isAny())
                    .findFirst()
                    .orElseThrow(() -> new InvalidArgumentException("no operation takes this request to "
                            + methods.get(0).name() + "; they take those where "
                            + String.join(
                                    ", or where ",
                                    methods.stream()
                                            .map(it -> it.matcher().toString())
                                            .toList())));
        }
    }

    /** Answers one request. */
    @FunctionalInterface
    interface Handler {
        /**
         * The answer.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to answer with an error
         * @throws IOException if the message cannot be read
         */
        Bytes handle(Bytes message, CallOptions options) throws IOException;
    }

    /**
     * A stream both ways: the first message of the client opens it, then come the events, and the client answers each, where
     * answers are expected.
     *
     * @param opener opens what the first message asks for
     * @param opened the message that says that the stream is open
     * @param event makes the message of an event
     * @param eventId tells an event apart, as the answer to it does; null where no answers are expected
     * @param answers reads the client's messages after the first; null where none are expected
     * @param <E> the events
     * @param <A> the answers
     */
    record Duplex<E, A>(
            OperationInfo operation,
            String name,
            Opener<E, A> opener,
            Bytes opened,
            EventWriter<E> event,
            @Nullable EventId<E> eventId,
            @Nullable AnswerReader<A> answers)
            implements GrpcMethod {}

    /** Opens the stream that a message asks for. */
    @FunctionalInterface
    interface Opener<E, A> {
        /**
         * The subscription that feeds the listener.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to refuse the stream
         * @throws IOException if the message cannot be read
         */
        Subscription open(Bytes message, StreamListener<E, A> listener) throws IOException;
    }

    /** Makes the message of an event. */
    @FunctionalInterface
    interface EventWriter<E> {
        /** The whole message that holds the event. */
        Bytes write(E event);
    }

    /** Tells an event apart. */
    @FunctionalInterface
    interface EventId<E> {
        /** What the answer to the event names. */
        String of(E event);
    }

    /** Reads an answer. */
    @FunctionalInterface
    interface AnswerReader<A> {
        /**
         * The event that is answered, and the answer.
         *
         * @throws IOException if the message cannot be read
         */
        Answer<A> read(Bytes message) throws IOException;
    }

    /**
     * What a client said of an event.
     *
     * @param id the event
     * @param answer the answer
     */
    record Answer<A>(String id, A answer) {}
}
