// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.SignInRequest;
import javax.annotation.processing.Generated;

/** {@link GuardService} on the runtime with the neutral HTTP API. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class NeutralGuardService implements GuardService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public NeutralGuardService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public Amount signIn(SignInRequest request, CallOptions options) {
        return wires.call(NeutralGuardOperations.SIGN_IN, request, options);
    }
}
