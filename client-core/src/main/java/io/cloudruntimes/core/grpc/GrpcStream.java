package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamConnection;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A gRPC stream: the client requests it with one message, the runtime confirms that it is open, then sends events. In a
 * bidirectional call the client can reply to each event on the same call.
 *
 * @param <E> the events
 * @param <A> the replies
 */
public final class GrpcStream<E, A> implements ClientStream<E, A> {
    private final HttpRequest open;
    private final OpensWith opensWith;
    private final int openField;
    private final boolean wholeMessage;
    private final int eventField;
    private final MessageReader.Decoder<E> event;
    private final boolean serverStreaming;
    private final boolean halfClose;
    private final int idField;
    private final @Nullable BiFunction<String, A, Bytes> replyFrame;
    private final @Nullable A onError;

    private GrpcStream(Builder<E, A> builder) {
        open = builder.open;
        opensWith = builder.opensWith;
        openField = builder.openField;
        wholeMessage = builder.wholeMessage;
        eventField = builder.eventField;
        event = builder.event;
        serverStreaming = builder.serverStreaming;
        halfClose = builder.halfClose;
        idField = builder.idField;
        replyFrame = builder.replyFrame;
        onError = builder.onError;
    }

    /** The sign that a stream is open. */
    enum OpensWith {
        FIELD,
        MESSAGE,
        HEADERS,
        SENT
    }

    /**
     * Begins a bidirectional stream that opens with its first message, whatever it is, and whose messages are the events.
     *
     * @param open the call, with the opening message as its body
     * @param event reads an event
     */
    public static <E, A> Builder<E, A> builder(HttpRequest open, MessageReader.Decoder<E> event) {
        return new Builder<>(open, event);
    }

    @Override
    public HttpRequest open() {
        return open;
    }

    @Override
    public @Nullable A onError() {
        return onError;
    }

    @Override
    public StreamConnection<E, A> connect(StreamChannel channel, CallContext context) throws IOException {
        return GrpcConnection.open(this, channel, context);
    }

    OpensWith opensWith() {
        return opensWith;
    }

    /** Whether a message confirms that the stream is open. */
    boolean opens(Bytes message) throws IOException {
        return opensWith != OpensWith.FIELD
                || !MessageFields.allOf(message, openField).isEmpty();
    }

    /** The events that a message of the runtime holds, not yet decoded. */
    List<Bytes> events(Bytes message) throws IOException {
        return wholeMessage ? List.of(message) : MessageFields.allOf(message, eventField);
    }

    E decode(Bytes message) throws IOException {
        return event.decode(message);
    }

    /** Whether the client sends nothing after the opening message. */
    boolean isServerStreaming() {
        return serverStreaming;
    }

    /** Whether the client may half-close the call, after which the runtime ends the stream. */
    boolean canHalfClose() {
        return halfClose && !serverStreaming;
    }

    /** The frame of the reply to an event; null where it is not replied to. */
    @Nullable
    Bytes reply(Bytes message, A reply) throws IOException {
        return replyFrame == null ? null : replyFrame.apply(MessageFields.leadingStringOf(message, idField), reply);
    }

    /** Builds {@link GrpcStream}. */
    public static final class Builder<E, A> {
        private final HttpRequest open;
        private final MessageReader.Decoder<E> event;
        private OpensWith opensWith = OpensWith.MESSAGE;
        private int openField;
        private boolean wholeMessage = true;
        private int eventField;
        private boolean serverStreaming;
        private boolean halfClose = true;
        private int idField;
        private @Nullable BiFunction<String, A, Bytes> replyFrame;
        private @Nullable A onError;

        private Builder(HttpRequest open, MessageReader.Decoder<E> event) {
            this.open = open;
            this.event = event;
        }

        /** The stream is open once a message with the field has come. */
        public Builder<E, A> opensWithField(int number) {
            opensWith = OpensWith.FIELD;
            openField = number;
            return this;
        }

        /** The stream is open once the headers of the response have come. */
        public Builder<E, A> opensWithHeaders() {
            opensWith = OpensWith.HEADERS;
            return this;
        }

        /** The stream is open once the request was sent. */
        public Builder<E, A> opensWhenSent() {
            opensWith = OpensWith.SENT;
            return this;
        }

        /** Each value of the field is an event; a message without the field holds none. */
        public Builder<E, A> eventsInField(int number) {
            wholeMessage = false;
            eventField = number;
            return this;
        }

        /** The client sends nothing after the opening message. */
        public Builder<E, A> serverStreaming() {
            serverStreaming = true;
            return this;
        }

        /** The runtime takes the end of what the client sends for the end of the stream, so the client resets it instead. */
        public Builder<E, A> neverHalfClosed() {
            halfClose = false;
            return this;
        }

        /**
         * Each event is replied to.
         *
         * @param eventIdField the field with the id of an event
         * @param frame the frame of the reply to the event of an id
         * @param replyOnError what is replied where the receiver fails
         */
        public Builder<E, A> replies(int eventIdField, BiFunction<String, A, Bytes> frame, A replyOnError) {
            idField = eventIdField;
            replyFrame = frame;
            onError = replyOnError;
            return this;
        }

        /** The stream. */
        public GrpcStream<E, A> build() {
            return new GrpcStream<>(this);
        }
    }
}
