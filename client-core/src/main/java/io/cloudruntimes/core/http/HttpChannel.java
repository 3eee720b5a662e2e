package io.cloudruntimes.core.http;

import java.util.concurrent.CompletableFuture;

/**
 * Carries a request to the runtime and the answer back. An answer of any status is an answer; a failure to get one is a
 * {@link io.cloudruntimes.core.error.CloudRuntimesException}.
 */
public interface HttpChannel {
    /** Sends the request and waits for the whole answer. */
    HttpResponse send(HttpRequest request, CallContext context);

    /** Sends the request; the future completes with the whole answer. */
    CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context);
}
