// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.GuardOperations;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.SignInRequest;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How each operation of {@link GuardService} is sent to the runtime with the neutral HTTP API, or why that does not
 * support it.
 */
@Generated("io.cloudruntimes.generator")
public final class NeutralGuardOperations {
    static final WireOperation<SignInRequest, HttpExchange<Amount>> SIGN_IN =
            WireOperation.<SignInRequest, HttpExchange<Amount>>of(GuardOperations.SIGN_IN, "")
                    .over("http", NeutralGuardHttpExchanges::signIn);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(SIGN_IN);

    private NeutralGuardOperations() {}
}
