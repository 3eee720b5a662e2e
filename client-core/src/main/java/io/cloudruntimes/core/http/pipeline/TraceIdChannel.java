package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Takes the id of the trace from the response, so that errors and logs name the trace that the runtime began. */
public final class TraceIdChannel implements HttpChannel {
    private final HttpChannel next;

    public TraceIdChannel(HttpChannel next) {
        this.next = next;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        return read(next.send(request, context), context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        return next.sendAsync(request, context).thenApply(response -> read(response, context));
    }

    private static HttpResponse read(HttpResponse response, CallContext context) {
        context.traceOf(response.header("traceparent"));
        return response;
    }
}
