package io.cloudruntimes.core.server;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
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
     */
    record Unary(OperationInfo operation, String name, Handler handler) implements GrpcMethod {}

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
