package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.server.OpenStreams;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One method of a gRPC service as it is served. Messages are bytes: what a message means is known to the method alone. */
public sealed interface GrpcMethod {
    /** The operation. */
    OperationInfo operation();

    /** The full name of the method, for example {@code acme.v1.Acme/GetState}. */
    String name();

    /** How many messages go each way in a call. */
    enum Kind {
        UNARY,
        CLIENT_STREAMING,
        SERVER_STREAMING,
        BIDIRECTIONAL
    }

    /** How many messages go each way. */
    Kind kind();

    /**
     * A method with one request and one response.
     *
     * @param handler handles the calls
     * @param matcher distinguishes its requests from those of other operations on the same method
     */
    record Unary(OperationInfo operation, String name, Handler handler, MessageMatcher matcher) implements GrpcMethod {
        /** A method that has one operation. */
        public Unary(OperationInfo operation, String name, Handler handler) {
            this(operation, name, handler, MessageMatcher.ANY);
        }

        @Override
        public Kind kind() {
            return Kind.UNARY;
        }

        /**
         * The operation that takes a request: the first whose conditions hold, else one that has none.
         *
         * @param methods the operations on one method, at least one
         * @param call what came beside the message
         * @throws InvalidArgumentException if none does
         * @throws IOException if the message cannot be read
         */
        public static Unary select(List<Unary> methods, Bytes message, GrpcCall call) throws IOException {
            for (Unary method : methods) {
                if (!method.matcher().isAny() && method.matcher().matches(message, call)) {
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
         * The response.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to respond with an error
         * @throws IOException if the message cannot be read
         */
        Bytes handle(Bytes message, GrpcCall call) throws IOException;
    }

    /**
     * An operation whose request or response is a body in several messages.
     *
     * @param handler reads the messages of the client and sends those of the response
     */
    record Streaming(OperationInfo operation, String name, Kind kind, StreamingHandler handler) implements GrpcMethod {}

    /** Answers one call with several messages. */
    @FunctionalInterface
    interface StreamingHandler {
        /**
         * Answers it; the call ends well where this returns.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to end the call with an error
         * @throws IOException if a message cannot be read, or the client has gone
         */
        void handle(GrpcStreamingCall call) throws IOException;
    }

    /**
     * A stream: the first message of the client opens it, then come the events. In a bidirectional call the client replies to
     * each, where replies are expected.
     *
     * @param <E> the events
     * @param <A> the replies
     */
    final class Events<E, A> implements GrpcMethod {
        private final OperationInfo operation;
        private final String name;
        private final Opener<E, A> opener;
        private final EventWriter<E> event;
        private final Kind kind;
        private final boolean headersFirst;
        private final @Nullable Bytes opened;
        private final @Nullable OpenStreams streams;
        private final int idField;
        private final @Nullable EventId<E> eventId;
        private final @Nullable ReplyReader<A> replies;

        private Events(EventsBuilder<E, A> builder) {
            operation = builder.operation;
            name = builder.name;
            opener = builder.opener;
            event = builder.event;
            kind = builder.kind;
            headersFirst = builder.headersFirst;
            opened = builder.opened;
            streams = builder.streams;
            idField = builder.idField;
            eventId = builder.eventId;
            replies = builder.replies;
        }

        @Override
        public OperationInfo operation() {
            return operation;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        /** Opens what the first message asks for. */
        Opener<E, A> opener() {
            return opener;
        }

        /** Makes the message of an event. */
        EventWriter<E> event() {
            return event;
        }

        /** Whether the headers of the response confirm that the stream is open, and so are sent at once. */
        boolean headersFirst() {
            return headersFirst;
        }

        /** The message that confirms that the stream is open; null if there is none. */
        @Nullable
        Bytes opened() {
            return opened;
        }

        /** Where the stream is kept by its id, which confirms that it is open; null if it has none. */
        @Nullable
        OpenStreams streams() {
            return streams;
        }

        /** The field with the id, of the message that confirms that the stream is open. */
        int idField() {
            return idField;
        }

        /** Tells an event apart, as the reply to it does; null where no replies are expected. */
        @Nullable
        EventId<E> eventId() {
            return eventId;
        }

        /** Reads the client's messages after the first; null where none are expected. */
        @Nullable
        ReplyReader<A> replies() {
            return replies;
        }
    }

    /**
     * Begins a bidirectional stream that is open without a confirmation.
     *
     * @param opener opens what the first message asks for
     * @param event makes the message of an event
     */
    static <E, A> EventsBuilder<E, A> events(
            OperationInfo operation, String name, Opener<E, A> opener, EventWriter<E> event) {
        return new EventsBuilder<>(operation, name, opener, event);
    }

    /** Builds {@link Events}. */
    final class EventsBuilder<E, A> {
        private final OperationInfo operation;
        private final String name;
        private final Opener<E, A> opener;
        private final EventWriter<E> event;
        private Kind kind = Kind.BIDIRECTIONAL;
        private boolean headersFirst;
        private @Nullable Bytes opened;
        private @Nullable OpenStreams streams;
        private int idField;
        private @Nullable EventId<E> eventId;
        private @Nullable ReplyReader<A> replies;

        private EventsBuilder(OperationInfo operation, String name, Opener<E, A> opener, EventWriter<E> event) {
            this.operation = operation;
            this.name = name;
            this.opener = opener;
            this.event = event;
        }

        /** The client sends nothing after its first message. */
        public EventsBuilder<E, A> serverStreaming() {
            kind = Kind.SERVER_STREAMING;
            return this;
        }

        /** A message confirms that the stream is open. */
        public EventsBuilder<E, A> opensWith(Bytes message) {
            opened = message;
            return this;
        }

        /**
         * A message with the id of the stream confirms that it is open.
         *
         * @param openStreams makes the id and keeps the stream
         * @param field the field of the message
         */
        public EventsBuilder<E, A> opensWithId(OpenStreams openStreams, int field) {
            streams = openStreams;
            idField = field;
            return this;
        }

        /** The headers of the response confirm that the stream is open. */
        public EventsBuilder<E, A> opensWithHeaders() {
            headersFirst = true;
            return this;
        }

        /**
         * Each event is replied to.
         *
         * @param id the id of an event, which the reply to it repeats
         * @param reader reads a reply
         */
        public EventsBuilder<E, A> replies(EventId<E> id, ReplyReader<A> reader) {
            eventId = id;
            replies = reader;
            return this;
        }

        /** The method. */
        public Events<E, A> build() {
            return new Events<>(this);
        }
    }

    /** Opens the stream that a message asks for. */
    @FunctionalInterface
    interface Opener<E, A> {
        /**
         * The subscription that feeds the listener.
         *
         * @throws io.cloudruntimes.core.error.CloudRuntimesException to refuse the stream
         * @throws IOException if the message cannot be read
         */
        Subscription open(Bytes message, GrpcCall call, StreamListener<E, A> listener) throws IOException;
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
        /** What the reply to the event names. */
        String of(E event);
    }

    /** Reads a reply. */
    @FunctionalInterface
    interface ReplyReader<A> {
        /**
         * The event that is replied to, and the reply.
         *
         * @throws IOException if the message cannot be read
         */
        Reply<A> read(Bytes message) throws IOException;
    }

    /**
     * What a client replied to an event.
     *
     * @param id the event
     * @param value the reply
     */
    record Reply<A>(String id, A value) {}
}
