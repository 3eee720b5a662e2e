package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.ErrorDecoder;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.stream.IncomingMessage;
import io.cloudruntimes.core.stream.OpenSubscriptions;
import io.cloudruntimes.core.stream.StreamConnection;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A gRPC stream both ways. */
public final class GrpcConnection<E, A> implements StreamConnection<E, A> {
    private final GrpcStream<E, A> stream;
    private final DuplexStream call;
    private final ErrorDecoder errors;

    private GrpcConnection(GrpcStream<E, A> stream, DuplexStream call, ErrorDecoder errors) {
        this.stream = stream;
        this.call = call;
        this.errors = errors;
    }

    /** Opens the stream and waits until the runtime says that it is open; the error that refuses it is thrown. */
    public static <E, A> GrpcConnection<E, A> open(
            GrpcStream<E, A> stream, OpenSubscriptions streams, CallContext context) throws IOException {
        DuplexStream call = streams.openDuplex(stream.open(), context);
        GrpcConnection<E, A> connection = new GrpcConnection<>(stream, call, streams.errors());
        try {
            Message first = connection.read();
            if (first == null || !first.opened) {
                throw new ProtocolException("the runtime did not say that the stream is open");
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A message of the runtime: that the stream is open, an event, or neither. */
    private static final class Message {
        boolean opened;

        @Nullable
        Bytes event;
    }

    private @Nullable Message read() throws IOException {
        Bytes frame = call.nextFrame();
        if (frame == null) {
            HttpResponse end = GrpcStatus.toHttp(call.end());
            if (end.status() != 200) {
                throw errors.of(end);
            }
            return null;
        }
        return MessageReader.readFrame(frame, this::read, new Message());
    }

    private void read(MessageReader in, Message message) throws IOException {
        while (in.next()) {
            if (in.field() == stream.eventField()) {
                message.event = in.bytes();
            } else {
                message.opened |= in.field() == stream.openedField();
                in.skip();
            }
        }
    }

    @Override
    public @Nullable IncomingMessage<E, A> next() throws IOException {
        for (Message message = read(); message != null; message = read()) {
            Bytes event = message.event;
            if (event != null) {
                return new GrpcDelivery(event, MessageReader.stringOf(event, stream.idField()));
            }
        }
        return null;
    }

    @Override
    public boolean finish() {
        call.finish();
        return true;
    }

    @Override
    public void close() {
        call.close();
    }

    private final class GrpcDelivery implements IncomingMessage<E, A> {
        private final Bytes event;
        private final String id;

        GrpcDelivery(Bytes event, String id) {
            this.event = event;
            this.id = id;
        }

        @Override
        public E event() throws IOException {
            return stream.event().decode(event);
        }

        @Override
        public CompletableFuture<@Nullable Void> answer(A answer) {
            GrpcStream.Answers<A> answers = stream.answers();
            if (answers == null) {
                return CompletableFuture.completedFuture(null);
            }
            try {
                call.write(answers.frame().apply(id, answer));
                return CompletableFuture.completedFuture(null);
            } catch (IOException | RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
