package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HeaderSource;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Adds the headers of its sources and of the call's options. */
public final class HeadersChannel implements HttpChannel {
    private final HttpChannel next;
    private final List<HeaderSource> sources;

    public HeadersChannel(HttpChannel next, List<HeaderSource> sources) {
        this.next = next;
        this.sources = sources;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        addAll(sources, context);
        return next.send(context.withHeaders(request), context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        addAll(sources, context);
        return next.sendAsync(context.withHeaders(request), context);
    }

    public static void addAll(List<HeaderSource> sources, CallContext context) {
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).addTo(context);
        }
    }
}
