package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import java.util.concurrent.CompletableFuture;

/** Refuses a request whose body is longer than the runtime takes, before anything is sent. */
final class BodyLimitChannel implements HttpChannel {
    private final HttpChannel next;
    private final int mostBytes;

    BodyLimitChannel(HttpChannel next, int mostBytes) {
        this.next = next;
        this.mostBytes = mostBytes;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        check(request);
        return next.send(request, context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        check(request);
        return next.sendAsync(request, context);
    }

    private void check(HttpRequest request) {
        Bytes body = request.body();
        if (body != null && body.length() > mostBytes) {
            throw new ResourceExhaustedException(
                    "the request has " + body.length() + " bytes, the runtime takes " + mostBytes
                            + "; nothing was sent. If the runtime is set to take more, say so with maxRequestBytes in its URL",
                    ErrorContext.EMPTY,
                    null);
        }
    }
}
