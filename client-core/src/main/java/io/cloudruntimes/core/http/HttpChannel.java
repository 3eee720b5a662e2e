package io.cloudruntimes.core.http;

import java.util.concurrent.CompletableFuture;

/**
 * Sends a request to the runtime and returns the response, whatever its status. A failure to get a response is a
 * {@link io.cloudruntimes.core.error.CloudRuntimesException}.
 */
public interface HttpChannel {
    /** Sends the request and waits for the whole response. */
    HttpResponse send(HttpRequest request, CallContext context);

    /** Sends the request; the future completes with the whole response. */
    CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context);
}
