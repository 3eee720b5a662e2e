package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcSession;
import io.cloudruntimes.core.server.grpc.GrpcSink;
import io.cloudruntimes.embedded.serve.UnreadStreams;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Answers calls that deliver events until one side ends them. */
final class EventsHandler<E, A> implements ServerCallHandler<Bytes, Bytes> {
    private final GrpcMethod.Events<E, A> method;
    private final CallCloser end;
    private final String tokenHeader;
    private final UnreadStreams unread;

    /**
     * @param tokenHeader the header with the caller's token, which is not handed on
     * @param unread bounds what clients leave unread
     */
    EventsHandler(GrpcMethod.Events<E, A> method, CallCloser end, String tokenHeader, UnreadStreams unread) {
        this.method = method;
        this.end = end;
        this.tokenHeader = tokenHeader;
        this.unread = unread;
    }

    @Override
    public ServerCall.Listener<Bytes> startCall(ServerCall<Bytes, Bytes> call, Metadata headers) {
        Sink sink = new Sink(call);
        GrpcSession<E, A> session = new GrpcSession<>(method, new ServedCall(headers, tokenHeader), sink);
        sink.onCutOff = session::end;
        call.request(1);
        return new ServerCall.Listener<>() {
            @Override
            public void onMessage(Bytes message) {
                try {
                    session.onMessage(message);
                    call.request(1);
                } catch (IOException | RuntimeException e) {
                    session.end();
                    sink.failed(e);
                }
            }

            @Override
            public void onHalfClose() {
                if (method.kind() == GrpcMethod.Kind.SERVER_STREAMING) {
                    return; // the client has asked, and now it listens
                }
                session.end();
                sink.end(null);
            }

            @Override
            public void onCancel() {
                session.end();
                sink.gone();
            }

            @Override
            public void onReady() {
                sink.sendWaiting();
            }
        };
    }

    /**
     * The way to the client. A call of gRPC is not safe for several threads at once: this is. What the connection does not take
     * waits here, where it is counted.
     */
    private final class Sink implements GrpcSink, UnreadStreams.Stream {
        private final ServerCall<Bytes, Bytes> call;
        private final Queue<Bytes> waiting = new ArrayDeque<>();
        private long transportBytes;
        private Runnable onCutOff = () -> {};
        private boolean begun;
        private boolean ended;
        private @Nullable Runnable close;

        Sink(ServerCall<Bytes, Bytes> call) {
            this.call = call;
        }

        @Override
        public synchronized void sendHeaders() throws IOException {
            if (ended || call.isCancelled()) {
                throw new IOException("the client has gone");
            }
            if (!begun) {
                begun = true;
                call.sendHeaders(new Metadata());
            }
        }

        @Override
        public synchronized void send(Bytes message) throws IOException {
            sendHeaders();
            unread.add(this, message.length());
            waiting.add(message);
            sendWaiting();
        }

        /** Sends what the connection takes now, and ends the call once nothing waits, if it is to end. */
        synchronized void sendWaiting() {
            while (call.isReady() && (transportBytes > 0 || !waiting.isEmpty())) {
                unread.remove(this, transportBytes); // what the transport had is with the client
                Bytes next = waiting.poll();
                transportBytes = next == null ? 0 : next.length();
                if (next != null) {
                    call.sendMessage(next);
                }
            }
            if (waiting.isEmpty() && close != null) {
                Runnable now = close;
                gone();
                now.run();
            }
        }

        @Override
        public void end(@Nullable CloudRuntimesException error) {
            if (error != null) {
                failed(error);
            } else {
                closeBy(() -> call.close(Status.OK, new Metadata()));
            }
        }

        void failed(Exception failure) {
            closeBy(() -> end.failed(call, method.operation(), failure));
        }

        private synchronized void closeBy(Runnable closing) {
            boolean now = !ended && !call.isCancelled();
            ended = true;
            if (now) {
                close = closing;
                sendWaiting();
            }
        }

        @Override
        public void cutOff() {
            onCutOff.run();
            synchronized (this) {
                gone();
                if (!call.isCancelled()) {
                    call.sendMessage(BytesMarshaller.RESET); // an end in good order would wait behind what is not read
                }
            }
        }

        /** Nothing more goes to the client. */
        synchronized void gone() {
            ended = true;
            close = null;
            waiting.clear();
            unread.end(this);
        }
    }
}
