// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.AsyncGuardService;
import io.cloudruntimes.odd.SignInRequest;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link AsyncGuardService} over the neutral HTTP API, without a thread per call. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpAsyncGuardService implements AsyncGuardService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpAsyncGuardService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public CompletableFuture<Amount> signIn(SignInRequest request, CallOptions options) {
        return caller.callAsync(GuardHttpExchanges.signIn(request), options);
    }
}
