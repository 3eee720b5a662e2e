// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.AsyncGuardService;
import io.cloudruntimes.odd.SignInRequest;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * {@link AsyncGuardService} on the runtime with the neutral HTTP API, without a thread per call. Safe for use by
 * several threads.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralAsyncGuardService implements AsyncGuardService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralAsyncGuardService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public CompletableFuture<Amount> signIn(SignInRequest request, CallOptions options) {
        return wires.callAsync(NeutralGuardOperations.SIGN_IN, request, options);
    }
}
