// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.GuardOperations;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.SignInRequest;
import io.cloudruntimes.odd.json.AmountJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The requests of {@link GuardService} as exchanges of the wire {@code http} of the runtime with the neutral HTTP API.
 */
@Generated("io.cloudruntimes.generator")
final class NeutralGuardHttpExchanges {
    private NeutralGuardHttpExchanges() {}

    static HttpExchange<Amount> signIn(SignInRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(GuardOperations.SIGN_IN, "POST",
                                "/v1/guard/" + HttpRequest.segment(request.realm()) + "/sign-in")
                        .resource(request);
        http.header("passphrase", request.passphrase());
        http.body(Json.toBytes(NeutralSignInRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), NeutralGuardHttpExchanges::decodeSignIn);
    }

    private static Amount decodeSignIn(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.json(response, AmountJson.INSTANCE);
    }
}
