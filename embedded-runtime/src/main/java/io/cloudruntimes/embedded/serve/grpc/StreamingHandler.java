package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.grpc.MessageSource;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcStreamingCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Handles calls with several messages. Each call has a thread, which asks for one message after the other: of what a client
 * sends, one message is held.
 */
final class StreamingHandler implements ServerCallHandler<Bytes, Bytes> {
    private final GrpcMethod.Streaming method;
    private final CallCloser end;
    private final Executor threads;
    private final String tokenHeader;
    private final Duration patience;

    /**
     * @param tokenHeader the header with the caller's token, which is not handed on
     * @param patience how long a client may send nothing while a message is awaited, or read nothing
     */
    StreamingHandler(
            GrpcMethod.Streaming method, CallCloser end, Executor threads, String tokenHeader, Duration patience) {
        this.method = method;
        this.end = end;
        this.threads = threads;
        this.tokenHeader = tokenHeader;
        this.patience = patience;
    }

    @Override
    public ServerCall.Listener<Bytes> startCall(ServerCall<Bytes, Bytes> call, Metadata headers) {
        Exchange exchange = new Exchange(call, headers, tokenHeader, patience);
        try {
            threads.execute(() -> answer(call, exchange));
        } catch (RejectedExecutionException e) {
            call.close(
                    Status.RESOURCE_EXHAUSTED.withDescription("too many streamed calls are open; try again later"),
                    new Metadata());
        }
        return exchange.listener();
    }

    private void answer(ServerCall<Bytes, Bytes> call, Exchange exchange) {
        try {
            method.handler().handle(exchange);
            if (exchange.endsNow()) {
                exchange.sendHeaders();
                call.close(Status.OK, new Metadata());
            }
        } catch (IOException | RuntimeException e) {
            exchange.drain();
            if (exchange.endsNow()) {
                end.failed(call, method.operation(), e);
            }
        }
    }

    /** One call, between the thread that handles it and the threads on which grpc-java reports what happens. */
    private static final class Exchange extends ServedCall implements GrpcStreamingCall, MessageSource {
        private final ServerCall<Bytes, Bytes> call;
        private final long patienceMillis;
        private final Queue<Bytes> arrived = new ArrayDeque<>();
        private boolean complete;
        private boolean gone;
        private boolean begun;

        Exchange(ServerCall<Bytes, Bytes> call, Metadata headers, String tokenHeader, Duration patience) {
            super(headers, tokenHeader);
            this.call = call;
            this.patienceMillis = patience.toMillis();
        }

        ServerCall.Listener<Bytes> listener() {
            return new ServerCall.Listener<>() {
                @Override
                public void onMessage(Bytes message) {
                    happened(() -> arrived.add(message));
                }

                @Override
                public void onHalfClose() {
                    happened(() -> complete = true);
                }

                @Override
                public void onCancel() {
                    happened(() -> gone = true);
                }

                @Override
                public void onReady() {
                    happened(() -> {});
                }
            };
        }

        private synchronized void happened(Runnable news) {
            news.run();
            notifyAll();
        }

        @Override
        public MessageSource messages() {
            return this;
        }

        @Override
        public synchronized @Nullable Bytes next() throws IOException {
            if (arrived.isEmpty() && !complete) {
                call.request(1);
            }
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (arrived.isEmpty() && !complete) {
                pause(until);
            }
            return arrived.poll();
        }

        /** Reads and discards the rest: a client that writes its whole request first would never read the error. */
        void drain() {
            try {
                while (next() != null) {
                    // dropped
                }
            } catch (IOException e) {
                // the client has gone, and needs no error
            }
        }

        @Override
        public synchronized void send(Bytes message) throws IOException {
            sendHeaders();
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (!call.isReady()) {
                pause(until);
            }
            call.sendMessage(message);
        }

        /** Waits for a message. Fails if the client has disconnected, since its request is then incomplete, or is too slow. */
        private void pause(long until) throws IOException {
            if (gone) {
                throw new IOException("the client has gone");
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (millis <= 0) {
                throw new ContentException(new CallTimeoutException("the client was silent for too long"));
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server stops");
            }
            if (gone) {
                throw new IOException("the client has gone");
            }
        }

        synchronized void sendHeaders() {
            if (!begun) {
                begun = true;
                call.sendHeaders(response());
            }
        }

        /** Whether the call has not ended yet. */
        synchronized boolean endsNow() {
            return !gone;
        }

        @Override
        public void close() {
            // what the client still sends is read when the call fails, and dropped
        }
    }
}
