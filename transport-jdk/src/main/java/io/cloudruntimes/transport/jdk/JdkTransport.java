package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.RequestRules;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportErrors;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.http.transport.TrustedCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A transport on the JDK's {@link HttpClient}, for HTTP and HTTPS. It has no gRPC, which needs the trailers of HTTP/2, and no Unix
 * sockets: the JDK's client has neither. A runtime whose operations have both an HTTP and a gRPC wire is used over HTTP; what
 * only has gRPC is unsupported on such a connection.
 */
public final class JdkTransport implements Transport {
    private final TransportOptions options;
    private final String prefix;
    private final HttpClient http;
    private final @Nullable ExecutorService ownThreads;
    private final Executor executor;
    private final ScheduledThreadPoolExecutor timer;
    /** What is under way; closing the transport ends it. */
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    private JdkTransport(TransportOptions options) {
        this.options = options;
        String base = options.base().toString();
        this.prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.ownThreads = options.executor() == null ? TaskExecutors.perTask("cloud-runtimes-jdk-http") : null;
        this.executor = options.executor() != null ? options.executor() : Objects.requireNonNull(ownThreads);
        this.timer = new ScheduledThreadPoolExecutor(1, TaskExecutors.daemons("cloud-runtimes-jdk-timer"));
        timer.setRemoveOnCancelPolicy(true);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.connectTimeout())
                .executor(executor);
        if (!"https".equalsIgnoreCase(options.base().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1); // an upgrade would cost each connection a request more
        }
        if (options.trusted() != null) {
            builder.sslContext(TrustedCertificates.of(options.trusted()).context());
        }
        this.http = builder.build();
    }

    /** Makes transports of this kind. */
    public static TransportProvider provider() {
        return options -> {
            if (options.grpc()) {
                throw new UnsupportedByRuntimeException(
                        "the transport of the JDK has no gRPC; use a wire of HTTP, or the default transport");
            }
            if (options.unixSocket() != null) {
                throw new UnsupportedByRuntimeException(
                        "the transport of the JDK has no Unix sockets; use the default transport");
            }
            return new JdkTransport(options);
        };
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        Exchange exchange = begin(request, context, context.isLive(), false);
        try {
            return response(exchange, exchange.reply.get());
        } catch (InterruptedException e) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted during the call", ErrorContext.EMPTY, e);
        } catch (ExecutionException | CancellationException e) {
            throw exchange.failure(e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        Exchange exchange = begin(request, context, context.isLive(), false);
        return exchange.reply.handle((reply, failure) -> {
            if (failure != null) {
                throw exchange.failure(failure);
            }
            return response(exchange, reply);
        });
    }

    @Override
    public EventStream openEvents(HttpRequest request, CallContext context) {
        Exchange exchange = begin(request, context, true, true);
        try {
            return new Events(exchange, exchange.reply.get());
        } catch (InterruptedException e) {
            exchange.cancel();
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it subscribed", ErrorContext.EMPTY, e);
        } catch (ExecutionException | CancellationException e) {
            throw exchange.failure(e);
        }
    }

    private Exchange begin(HttpRequest request, CallContext context, boolean live, boolean stream) {
        if (context.isCancelled()) {
            throw new CancelledException("the call was cancelled before it was sent");
        }
        if (closed) {
            throw new CancelledException("the client is closed");
        }
        context.neverSent(false);
        Exchange exchange = new Exchange(context);
        java.net.http.HttpRequest sent = exchange.request(request);
        exchanges.add(exchange);
        boolean whole = !live || request.method().equals("HEAD");
        try {
            exchange.start(http.sendAsync(
                    sent,
                    info -> ReplyBody.of(
                            whole || !stream && (info.statusCode() >= 400 || isBodiless(info.statusCode())),
                            options.maxBytes())));
        } catch (RejectedExecutionException e) {
            exchange.end();
            context.neverSent(true);
            throw new ResourceExhaustedException(
                    "the executor of the connection refused the call; nothing was sent", ErrorContext.EMPTY, e);
        }
        context.attempt(exchange::cancel);
        if (!stream && context.hasDeadline()) {
            exchange.endAfter(
                    Math.max(context.nanosLeft(options.nanoTime().getAsLong()), TimeUnit.MILLISECONDS.toNanos(1)));
        }
        if (closed) {
            exchange.cancel();
        }
        return exchange;
    }

    /** The head of such a response may state a length all the same: that of the body of another one. */
    private static boolean isBodiless(int status) {
        return status < 200 || status == 204 || status == 304;
    }

    private HttpResponse response(Exchange exchange, java.net.http.HttpResponse<ReplyBody> reply) {
        Headers headers = new JdkHeaders(reply.headers());
        InputStream live = reply.body().stream();
        if (live == null) {
            exchange.end();
            if (reply.body().isTooLong()) {
                throw new ResourceExhaustedException(
                        "the response has more than " + options.maxBytes()
                                + " bytes, which is the limit of this client",
                        ErrorContext.EMPTY.withStatus(reply.statusCode()),
                        null);
            }
            return HttpResponse.of(reply.statusCode(), headers, reply.body().bytes());
        }
        long length = reply.headers().firstValueAsLong("Content-Length").orElse(-1);
        InputStream body = new LiveBody(
                live, length, exchange::isGivenUp, e -> exchange.context.inContext(exchange.failure(e)), exchange::end);
        return HttpResponse.live(reply.statusCode(), headers, length < 0 ? Content.of(body) : Content.of(body, length));
    }

    @Override
    public CloudRuntimesException broken(IOException e, CallContext context) {
        return failure(e, context);
    }

    private CloudRuntimesException failure(IOException e, CallContext context) {
        return closed
                ? new CancelledException("the client was closed during the call", ErrorContext.EMPTY, e)
                : TransportErrors.of(e, options.address(), context);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(exchanges).forEach(Exchange::cancel);
        timer.shutdownNow();
        if (ownThreads != null) {
            ownThreads.shutdown();
        }
    }

    /** One request and its response, until the end of the body. */
    private final class Exchange {
        final CallContext context;
        private final JdkRequestBody body = new JdkRequestBody(executor);
        private final AtomicBoolean timedOut = new AtomicBoolean();
        CompletableFuture<java.net.http.HttpResponse<ReplyBody>> reply = new CompletableFuture<>();
        private volatile boolean givenUp;
        private boolean ended;
        private @Nullable Future<?> deadline;

        Exchange(CallContext context) {
            this.context = context;
        }

        java.net.http.HttpRequest request(HttpRequest request) {
            java.net.http.HttpRequest.Builder builder =
                    java.net.http.HttpRequest.newBuilder(URI.create(prefix + request.target()));
            List<String> headers = request.headers();
            for (int i = 0; i < headers.size(); i += 2) {
                setHeader(builder, headers.get(i), headers.get(i + 1));
            }
            if (request.contentType() != null) {
                setHeader(builder, "Content-Type", request.contentType());
            }
            return builder.method(request.method(), body.publisher(RequestRules.body(request)))
                    .build();
        }

        private static void setHeader(java.net.http.HttpRequest.Builder builder, String name, String value) {
            RequestRules.checkHeader(name, value);
            try {
                builder.setHeader(name, value);
            } catch (IllegalArgumentException e) { // one of those that the JDK's client keeps for itself
                throw new UnsupportedByRuntimeException(
                        "the transport of the JDK does not send the header '" + name + "' for its callers");
            }
        }

        void start(CompletableFuture<java.net.http.HttpResponse<ReplyBody>> sent) {
            reply = sent;
        }

        synchronized void endAfter(long nanos) {
            if (ended) {
                return;
            }
            deadline = timer.schedule(
                    () -> {
                        timedOut.set(true);
                        cancel();
                    },
                    nanos,
                    TimeUnit.NANOSECONDS);
        }

        void cancel() {
            givenUp = true;
            reply.cancel(true);
            if (reply.isDone() && !reply.isCompletedExceptionally()) {
                reply.join().body().close();
            }
            end();
        }

        boolean isGivenUp() {
            return givenUp;
        }

        synchronized void end() {
            ended = true;
            exchanges.remove(this);
            if (deadline != null) {
                deadline.cancel(false);
            }
        }

        CloudRuntimesException failure(Throwable thrown) {
            end();
            Throwable cause = thrown;
            while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                    && cause.getCause() != null) {
                cause = cause.getCause();
            }
            IOException failed = body.failure();
            if (timedOut.get()) {
                failed = new InterruptedIOException("timeout");
            } else if (failed == null) {
                failed = JdkErrors.of(cause);
            }
            return JdkTransport.this.failure(failed, context);
        }
    }

    /** A stream of events, which ends when it was silent for too long. */
    private final class Events implements EventStream {
        private final Exchange exchange;
        private final java.net.http.HttpResponse<ReplyBody> reply;
        private final InputStream events;

        Events(Exchange exchange, java.net.http.HttpResponse<ReplyBody> reply) {
            this.exchange = exchange;
            this.reply = reply;
            InputStream body = Objects.requireNonNull(reply.body().stream());
            Duration silence = options.streamSilence();
            this.events = silence.isZero() ? body : new SilenceLimit(body, silence, timer);
        }

        @Override
        public int status() {
            return reply.statusCode();
        }

        @Override
        public Headers headers() {
            return new JdkHeaders(reply.headers());
        }

        @Override
        public InputStream events() {
            return events;
        }

        @Override
        public HttpResponse whole() throws IOException {
            byte[] body = events.readNBytes((int) Math.min(options.maxBytes(), Integer.MAX_VALUE - 8));
            return HttpResponse.of(status(), headers(), Bytes.wrap(body));
        }

        @Override
        public void close() {
            exchange.cancel();
        }
    }
}
