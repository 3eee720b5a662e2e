package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Makes each exchange a call of gRPC: an answer that is an error has the status of HTTP that says the same. Its one message is
 * there whole or not at all.
 */
public final class GrpcChannel implements HttpChannel {
    private final HttpChannel next;

    public GrpcChannel(HttpChannel next) {
        this.next = next;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        context.whole();
        return GrpcStatus.toHttp(next.send(request, context));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        context.whole();
        return next.sendAsync(request, context).thenApply(GrpcStatus::toHttp);
    }
}
