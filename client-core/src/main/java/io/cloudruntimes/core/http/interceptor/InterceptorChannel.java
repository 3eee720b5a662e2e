package io.cloudruntimes.core.http.interceptor;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Passes each attempt through the user's interceptors. */
public final class InterceptorChannel implements HttpChannel {
    private final HttpChannel next;
    private final Interceptors interceptors;

    public InterceptorChannel(HttpChannel next, Interceptors interceptors) {
        this.next = next;
        this.interceptors = interceptors;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        return interceptors.send(request, context, changed -> next.send(changed, context));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        return interceptors.sendAsync(request, context, changed -> next.sendAsync(changed, context));
    }
}
