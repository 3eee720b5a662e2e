package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Refuses a request whose body is longer than the runtime takes: before anything is sent where the length is known, else
 * where the sending comes to the limit.
 */
public final class BodyLimitChannel implements HttpChannel {
    private final HttpChannel next;
    private final int maxBytes;

    public BodyLimitChannel(HttpChannel next, int maxBytes) {
        this.next = next;
        this.maxBytes = maxBytes;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        return next.send(limited(request), context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        return next.sendAsync(limited(request), context);
    }

    private HttpRequest limited(HttpRequest request) {
        Content body = request.body();
        if (body == null || request.hasMessages()) {
            return request;
        }
        Content limited = limit(body, maxBytes);
        return limited == body ? request : request.withBody(limited);
    }

    /** A body, of which no more is read than a runtime takes: with more, that is the error, now or where it shows. */
    public static Content limit(Content body, int maxBytes) {
        return body.atMost(maxBytes, () -> tooLong(body, maxBytes));
    }

    private static ResourceExhaustedException tooLong(Content body, int maxBytes) {
        String what = body.length().isPresent()
                ? "the request has " + body.length().getAsLong() + " bytes, the runtime takes " + maxBytes
                        + "; nothing was sent."
                : "the request has more bytes than the runtime takes, which is " + maxBytes
                        + "; the call was cut off where that showed.";
        return new ResourceExhaustedException(
                what + " If the runtime accepts more, set maxRequestBytes in its URL", ErrorContext.EMPTY, null);
    }
}
