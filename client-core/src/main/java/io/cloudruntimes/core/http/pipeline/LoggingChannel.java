package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Logs each attempt at the level DEBUG: the operation, the method and path, the outcome and the time. Queries, headers and
 * bodies hold what is the user's, keys and tokens among it, and are never logged.
 */
public final class LoggingChannel implements HttpChannel {
    private static final System.Logger LOG = System.getLogger("io.cloudruntimes.http");

    private final HttpChannel next;
    private final LongSupplier nanoTime;

    public LoggingChannel(HttpChannel next, LongSupplier nanoTime) {
        this.next = next;
        this.nanoTime = nanoTime;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        if (!LOG.isLoggable(System.Logger.Level.DEBUG)) {
            return next.send(request, context);
        }
        long start = nanoTime.getAsLong();
        try {
            HttpResponse response = next.send(request, context);
            log(request, context, start, Integer.toString(response.status()));
            return response;
        } catch (CloudRuntimesException e) {
            log(request, context, start, e.code().value());
            throw e;
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        if (!LOG.isLoggable(System.Logger.Level.DEBUG)) {
            return next.sendAsync(request, context);
        }
        long start = nanoTime.getAsLong();
        return next.sendAsync(request, context)
                .whenComplete((response, error) -> log(
                        request,
                        context,
                        start,
                        response != null
                                ? Integer.toString(response.status())
                                : FailureMapper.of(error).code().value()));
    }

    private void log(HttpRequest request, CallContext context, long start, String outcome) {
        String target = request.target();
        int query = target.indexOf('?');
        LOG.log(
                System.Logger.Level.DEBUG,
                "{0}: {1} {2} -> {3} in {4} ms{5}",
                request.operation().name(),
                request.method(),
                query < 0 ? target : target.substring(0, query),
                outcome,
                TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start),
                context.traceId() == null ? "" : ", trace " + context.traceId());
    }
}
