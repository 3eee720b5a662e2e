package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.jetty.BufferBudget;
import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what grpc-java holds of messages that come, over all calls. It counts the bytes as they come, before a message is whole, and
 * ends the call for whose message there is no room.
 */
final class MessageBuffers extends ServerStreamTracer.Factory implements ServerInterceptor {
    private static final Context.Key<Tracer> TRACER = Context.key("cloud-runtimes-message-buffers");

    private final BufferBudget budget;
    private final Set<String> unary;

    /**
     * @param unary the names of the methods with one request, which is held until the call ends; those of the others are handed on one
     *     by one
     */
    MessageBuffers(BufferBudget budget, Set<String> unary) {
        this.budget = budget;
        this.unary = unary;
    }

    @Override
    public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
        return new Tracer(budget.open(), unary.contains(method));
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        EndableCall<Q, P> endable = new EndableCall<>(call);
        Tracer tracer = TRACER.get();
        if (tracer != null) {
            tracer.refusesWith(() -> endable.endWith(Status.RESOURCE_EXHAUSTED.withDescription(
                    BufferBudget.refusal().getMessage())));
        }
        return next.startCall(endable, headers);
    }

    /** Counts the bytes of one call. */
    private static final class Tracer extends ServerStreamTracer {
        private final BufferBudget.Share share;
        private final boolean heldToTheEnd;
        private @Nullable Runnable refusal;
        private boolean refused;

        Tracer(BufferBudget.Share share, boolean heldToTheEnd) {
            this.share = share;
            this.heldToTheEnd = heldToTheEnd;
        }

        @Override
        public Context filterContext(Context context) {
            return context.withValue(TRACER, this);
        }

        synchronized void refusesWith(Runnable task) {
            refusal = task;
            if (refused) {
                task.run();
            }
        }

        @Override
        public void inboundWireSize(long bytes) {
            if (!share.tryTake(bytes)) {
                refuse();
            }
        }

        private synchronized void refuse() {
            if (!refused) {
                refused = true;
                if (refusal != null) {
                    refusal.run();
                }
            }
        }

        @Override
        public void inboundMessageRead(int number, long wireBytes, long bytes) {
            if (!heldToTheEnd) {
                share.giveBack();
            }
        }

        @Override
        public void streamClosed(Status status) {
            share.close();
        }
    }

    /** A call that can be ended from outside while its handler goes on. */
    private static final class EndableCall<Q, P> extends SimpleForwardingServerCall<Q, P> {
        private boolean ended;

        EndableCall(ServerCall<Q, P> call) {
            super(call);
        }

        synchronized void endWith(Status status) {
            close(status, new Metadata());
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!ended) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void sendMessage(P message) {
            if (!ended) {
                super.sendMessage(message);
            }
        }

        @Override
        public synchronized void close(Status status, Metadata trailers) {
            if (!ended) {
                ended = true;
                super.close(status, trailers);
            }
        }
    }
}
