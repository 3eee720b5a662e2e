package io.cloudruntimes.transport.jdk;

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
import io.cloudruntimes.core.http.transport.ContentEncodings;
import io.cloudruntimes.core.http.transport.EventStream;
import io.cloudruntimes.core.http.transport.ResponseRules;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportErrors;
import io.cloudruntimes.core.http.transport.TransportOptions;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.http.transport.TrustedCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A transport on the JDK's {@link HttpClient}, for HTTP and HTTPS. It has no gRPC, which needs the trailers of HTTP/2, and no Unix
 * sockets: the JDK's client has neither. A runtime whose operations have both an HTTP and a gRPC wire is used over HTTP; what
 * only has gRPC is unsupported on such a connection.
 */
public final class JdkTransport implements Transport {
    private final TransportOptions options;
    private final JdkRequestMapper requests;
    private final HttpClient http;
    private final @Nullable ExecutorService ownThreads;
    private final Executor executor;
    private final ScheduledThreadPoolExecutor timer;
    /** What is under way; closing the transport ends it. */
    private final Set<JdkExchange> exchanges = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    private JdkTransport(TransportOptions options) {
        this.options = options;
        this.requests = new JdkRequestMapper(options.base());
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
        JdkExchange exchange = begin(request, context, context.isLive(), false);
        return response(exchange, exchange.await("the thread was interrupted during the call"));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        JdkExchange exchange = begin(request, context, context.isLive(), false);
        return exchange.reply().handle((reply, failure) -> {
            if (failure != null) {
                throw exchange.failure(failure);
            }
            return response(exchange, reply);
        });
    }

    @Override
    public EventStream openEvents(HttpRequest request, CallContext context) {
        JdkExchange exchange = begin(request, context, true, true);
        java.net.http.HttpResponse<ReplyBody> reply = exchange.await("the thread was interrupted while it subscribed");
        check(exchange, reply);
        return new JdkEventStream(exchange, reply, options, timer);
    }

    private JdkExchange begin(HttpRequest request, CallContext context, boolean live, boolean stream) {
        if (context.isCancelled()) {
            throw new CancelledException("the call was cancelled before it was sent");
        }
        if (closed) {
            throw new CancelledException("the client is closed");
        }
        context.neverSent(false);
        JdkExchange exchange = new JdkExchange(context, executor, timer, e -> failure(e, context), exchanges::remove);
        java.net.http.HttpRequest sent = requests.map(request, exchange.body());
        exchanges.add(exchange);
        boolean whole = !live || request.method().equals("HEAD");
        try {
            exchange.start(http.sendAsync(
                    sent,
                    info -> ReplyBody.of(
                            whole
                                    || !stream
                                            && (info.statusCode() >= 400
                                                    || ResponseRules.isBodiless(info.statusCode())),
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

    private HttpResponse response(JdkExchange exchange, java.net.http.HttpResponse<ReplyBody> reply) {
        check(exchange, reply);
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
        Duration idleTimeout = exchange.idleTimeout();
        if (idleTimeout != null) {
            exchange.endDeadline();
            live = new SilenceLimit(live, idleTimeout, timer);
        }
        InputStream body = new LiveBody(live, length, exchange::isGivenUp, exchange::failureInContext, exchange::end);
        return HttpResponse.live(reply.statusCode(), headers, length < 0 ? Content.of(body) : Content.of(body, length));
    }

    private static void check(JdkExchange exchange, java.net.http.HttpResponse<ReplyBody> reply) {
        if (reply.request().method().equals("HEAD")) {
            return;
        }
        try {
            ResponseRules.checkFraming(
                    reply.statusCode(),
                    reply.headers().allValues("Content-Length"),
                    reply.headers().allValues("Transfer-Encoding"));
            ResponseRules.checkRange(
                    reply.statusCode(),
                    reply.request().headers().firstValue("Range").isPresent());
            ContentEncodings.check(
                    reply.statusCode(),
                    reply.headers().allValues("Content-Encoding"),
                    reply.request().headers().firstValue("Accept-Encoding").orElse(null));
        } catch (IOException e) {
            exchange.cancel();
            throw exchange.failure(e);
        }
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
        List.copyOf(exchanges).forEach(JdkExchange::cancel);
        timer.shutdownNow();
        if (ownThreads != null) {
            ownThreads.shutdown();
        }
    }
}
