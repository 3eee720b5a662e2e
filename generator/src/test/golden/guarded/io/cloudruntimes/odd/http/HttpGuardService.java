// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.SignInRequest;
import javax.annotation.processing.Generated;

/**
 * {@link GuardService} over the neutral HTTP API. Safe for use by several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class HttpGuardService implements GuardService {
    private final HttpCaller caller;

    /**
     * @param caller sends the calls and stays the caller's to close
     */
    public HttpGuardService(HttpCaller caller) {
        this.caller = caller;
    }

    @Override
    public Amount signIn(SignInRequest request, CallOptions options) {
        return caller.call(GuardHttpExchanges.signIn(request), options);
    }
}
