package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcSession;
import io.cloudruntimes.core.server.grpc.GrpcSink;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Answers calls that deliver events until one side ends them. */
final class EventsHandler<E, A> implements ServerCallHandler<Bytes, Bytes> {
    private final GrpcMethod.Events<E, A> method;
    private final CallCloser end;

    EventsHandler(GrpcMethod.Events<E, A> method, CallCloser end) {
        this.method = method;
        this.end = end;
    }

    @Override
    public ServerCall.Listener<Bytes> startCall(ServerCall<Bytes, Bytes> call, Metadata headers) {
        Sink sink = new Sink(call);
        GrpcSession<E, A> session = new GrpcSession<>(method, new ServedCall(headers), sink);
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
            }
        };
    }

    /** The way to the client. A call of gRPC is not safe for several threads at once: this is. */
    private final class Sink implements GrpcSink {
        private final ServerCall<Bytes, Bytes> call;
        private boolean begun;
        private boolean ended;

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
            call.sendMessage(message);
        }

        @Override
        public void end(@Nullable CloudRuntimesException error) {
            if (error != null) {
                failed(error);
            } else if (endsNow()) {
                call.close(Status.OK, new Metadata());
            }
        }

        void failed(Exception failure) {
            if (endsNow()) {
                end.failed(call, method.operation(), failure);
            }
        }

        private synchronized boolean endsNow() {
            boolean now = !ended && !call.isCancelled();
            ended = true;
            return now;
        }
    }
}
