package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.transport.DuplexStream;
import io.cloudruntimes.core.http.transport.MessageCutException;
import io.cloudruntimes.core.http.transport.MessageTooLongException;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.stream.IncomingMessage;
import io.cloudruntimes.core.stream.StreamChannel;
import io.cloudruntimes.core.stream.StreamConnection;
import io.cloudruntimes.core.stream.StreamSettings;
import io.cloudruntimes.core.stream.UnreadableMessage;
import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One connection of a gRPC stream. */
final class GrpcConnection<E, A> implements StreamConnection<E, A> {
    /** The timeout of the call that probes whether the runtime is alive. */
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    private final GrpcStream<E, A> stream;
    private final DuplexStream call;
    private final ErrorDecoder errors;
    private final Queue<IncomingMessage<E, A>> arrived = new ArrayDeque<>();
    private @Nullable HttpResponse head;
    private volatile boolean open;
    private volatile @Nullable String lost;
    private volatile @Nullable IdleProbe probe;

    private GrpcConnection(GrpcStream<E, A> stream, DuplexStream call, ErrorDecoder errors) {
        this.stream = stream;
        this.call = call;
        this.errors = errors;
    }

    /** Opens the stream and waits until it counts as open. Throws the error of a response that refuses it. */
    static <E, A> GrpcConnection<E, A> open(GrpcStream<E, A> stream, StreamChannel channel, CallContext context)
            throws IOException {
        GrpcConnection<E, A> connection = new GrpcConnection<>(
                stream,
                channel.openDuplex(stream.open(), context, stream.isServerStreaming()),
                channel.calls().errors());
        try {
            connection.open(channel.settings());
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Waits until the stream counts as open, at most as long as opening may take. */
    private void open(StreamSettings settings) throws IOException {
        settings.sleeper().schedule(settings.openTimeout(), () -> {
            if (!open) {
                lose("the stream was not open within " + settings.openTimeout().toMillis() + " ms");
            }
        });
        try {
            awaitOpen();
        } catch (IOException e) {
            throw failure(e);
        }
        open = true;
        if (settings.liveness() instanceof StreamLiveness.Call liveness) {
            IdleProbe idle = new IdleProbe(
                    liveness.idle(),
                    () -> call.probe(liveness.method(), PROBE_TIMEOUT),
                    failure -> lose("the connection of the stream is dead: " + failure.getMessage()),
                    settings.sleeper(),
                    settings.nanoTime());
            probe = idle;
            idle.start();
        }
    }

    private void awaitOpen() throws IOException {
        switch (stream.opensWith()) {
            case SENT -> call.awaitSent();
            case HEADERS -> {
                if (GrpcTrailers.of(checkHeaders()).status() != null) {
                    read(); // the stream is over, unless its server sends messages after all
                }
            }
            case MESSAGE, FIELD -> {
                for (Bytes first = read(); first != null; first = read()) {
                    if (stream.opens(first)) {
                        return;
                    }
                }
                throw new ProtocolException("the runtime ended the stream before it was open");
            }
        }
    }

    /** What does not speak gRPC shows in the headers. A status that stands there counts only if nothing follows. */
    private HttpResponse checkHeaders() throws IOException {
        HttpResponse known = head;
        if (known != null) {
            return known;
        }
        HttpResponse arrived = call.awaitHeaders();
        head = arrived;
        if (arrived.status() != 200 || !GrpcTrailers.isGrpc(arrived)) {
            throw errors.of(GrpcStatus.toHttp(arrived));
        }
        return arrived;
    }

    /** Reads a message and keeps its events; null at the end of the stream. */
    private @Nullable Bytes read() throws IOException {
        checkHeaders();
        Bytes frame;
        try {
            frame = call.nextFrame();
        } catch (MessageTooLongException e) {
            return unreadable(e);
        } catch (MessageCutException e) { // the status says why, if it is not OK
            checkEnd();
            throw e;
        }
        IdleProbe idle = probe;
        if (idle != null) {
            idle.arrived();
        }
        if (frame == null) {
            checkEnd();
            return null;
        }
        try {
            Bytes message = MessageReader.messageOf(frame);
            stream.events(message).forEach(event -> arrived.add(new Delivery(event)));
            return message;
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private void checkEnd() throws IOException {
        HttpResponse end = GrpcStatus.toHttp(call.end());
        if (end.status() != 200) {
            throw errors.of(end);
        }
    }

    /** Keeps that a message cannot be read. To open the stream again would not help: the runtime would send it again. */
    private Bytes unreadable(IOException e) {
        arrived.add(new UnreadableMessage<>(e));
        return Bytes.EMPTY;
    }

    @Override
    public @Nullable IncomingMessage<E, A> next() throws IOException {
        try {
            while (arrived.isEmpty()) {
                if (read() == null) {
                    return null;
                }
            }
            if (lost != null) { // no reply to it can reach the runtime any more
                throw new IOException("the connection was given up");
            }
            return arrived.remove();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void lose(String reason) {
        lost = reason;
        call.close();
    }

    /** The failure of a stream that this side gave up is the reason for that. */
    private IOException failure(IOException e) {
        String reason = lost;
        if (reason != null) {
            throw new UnavailableException(reason, ErrorContext.EMPTY, e);
        }
        return e;
    }

    @Override
    public boolean finish() {
        if (!stream.canHalfClose()) {
            return false;
        }
        call.finish();
        return true;
    }

    @Override
    public void close() {
        open = true; // nobody waits for it any more
        IdleProbe idle = probe;
        if (idle != null) {
            idle.stop();
        }
        call.close();
    }

    private final class Delivery implements IncomingMessage<E, A> {
        private final Bytes event;

        Delivery(Bytes event) {
            this.event = event;
        }

        @Override
        public E event() throws IOException {
            return stream.decode(event);
        }

        @Override
        public CompletableFuture<@Nullable Void> answer(A reply) {
            try {
                Bytes frame = stream.reply(event, reply);
                if (frame != null) {
                    call.write(frame);
                }
                return CompletableFuture.completedFuture(null);
            } catch (IOException | RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }
}
