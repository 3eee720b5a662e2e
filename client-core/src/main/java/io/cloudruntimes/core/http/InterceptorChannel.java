package io.cloudruntimes.core.http;

import java.util.concurrent.CompletableFuture;

/** Passes each attempt through the user's interceptors. */
final class InterceptorChannel implements HttpChannel {
    private final HttpChannel next;
    private final Interceptors interceptors;

    InterceptorChannel(HttpChannel next, Interceptors interceptors) {
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
