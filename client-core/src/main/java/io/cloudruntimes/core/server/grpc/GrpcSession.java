package io.cloudruntimes.core.server.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.server.DeliveryWindow;
import io.cloudruntimes.core.server.OpenStreams;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The server side of one gRPC stream: the client's first message opens it, the server sends events, the client's other messages reply to
 * them. A server calls this with what arrives, one call at a time.
 */
public final class GrpcSession<E, A> implements StreamListener<E, A> {
    private static final System.Logger LOG = System.getLogger(GrpcSession.class.getName());

    private final GrpcMethod.Events<E, A> method;
    private final GrpcCall call;
    private final GrpcSink sink;
    private final DeliveryWindow<E, A> window = new DeliveryWindow<>();
    private @Nullable Subscription subscription;
    private @Nullable String id;
    private boolean ended;

    /**
     * A session that was not opened yet.
     *
     * @param call what the client sent beside its messages
     * @param sink the way to the client
     */
    public GrpcSession(GrpcMethod.Events<E, A> method, GrpcCall call, GrpcSink sink) {
        this.method = method;
        this.call = call;
        this.sink = sink;
    }

    /**
     * A message of the client arrives.
     *
     * @throws IOException if the message cannot be read, or the client has gone
     * @throws CloudRuntimesException if what it asks for is refused
     */
    public void onMessage(Bytes message) throws IOException {
        if (isOpen()) {
            reply(message);
        } else {
            open(message);
        }
    }

    private synchronized boolean isOpen() {
        return subscription != null;
    }

    private void open(Bytes message) throws IOException {
        Subscription feeding = method.opener().open(message, call, this);
        boolean over;
        synchronized (this) {
            subscription = feeding;
            over = ended;
        }
        if (over) {
            feeding.close();
            return;
        }
        Bytes opened = confirmation();
        synchronized (sink) {
            if (opened != null) {
                sink.send(opened);
            } else if (method.headersFirst()) {
                sink.sendHeaders();
            }
        }
        window.start(new Events());
    }

    /** The message that confirms that the stream is open; null if there is none. */
    private @Nullable Bytes confirmation() {
        OpenStreams streams = method.streams();
        if (streams == null) {
            return method.opened();
        }
        String added = streams.add(() -> onClosed(null));
        boolean over;
        synchronized (this) {
            id = added;
            over = ended;
        }
        if (over) {
            streams.remove(added);
        }
        MessageWriter out = new MessageWriter();
        out.string(method.idField(), added);
        return out.toBytes();
    }

    private void reply(Bytes message) throws IOException {
        GrpcMethod.ReplyReader<A> replies = method.replies();
        if (replies == null) {
            return; // nothing is expected, and nothing is lost by it
        }
        GrpcMethod.Reply<A> read = replies.read(message);
        CompletableFuture<A> waiting = window.take(read.id());
        if (waiting == null) {
            return; // already replied to, or its time was over; the other events of the stream are not affected
        }
        waiting.complete(read.value());
        window.sendWaiting();
    }

    @Override
    public CompletionStage<A> onEvent(E event) {
        return window.add(event);
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        if (end()) {
            sink.end(error);
        }
    }

    /** The client disconnected or half-closed, or the server stops: the subscription ends. False if it has ended already. */
    public boolean end() {
        Subscription feeding;
        String known;
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
            feeding = subscription;
            known = id;
        }
        OpenStreams streams = method.streams();
        if (streams != null && known != null) {
            streams.remove(known);
        }
        if (feeding != null) {
            feeding.close();
        }
        window.end();
        return true;
    }

    private final class Events implements DeliveryWindow.Output<E> {
        @Override
        public @Nullable String id(E event) {
            GrpcMethod.EventId<E> eventId = method.eventId();
            return eventId == null ? null : eventId.of(event);
        }

        @Override
        public void send(E event, @Nullable String id) throws IOException {
            synchronized (sink) {
                sink.send(method.event().write(event));
            }
        }

        @Override
        public void failed(Exception cause) {
            if (cause instanceof IOException) { // the client has gone
                end();
                return;
            }
            String reason = cause instanceof CloudRuntimesException known
                    ? known.reason()
                    : cause.getClass().getSimpleName();
            LOG.log(
                    System.Logger.Level.WARNING,
                    method.operation().name() + ": an event cannot be written, so its stream ends",
                    cause);
            onClosed(new InternalException("an event of the stream cannot be written: " + reason));
        }
    }
}
