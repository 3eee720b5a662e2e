// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.odd.Amount;
import io.cloudruntimes.odd.GuardOperations;
import io.cloudruntimes.odd.GuardService;
import io.cloudruntimes.odd.SignInRequest;
import io.cloudruntimes.odd.json.AmountJson;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves a {@link GuardService} over the wire {@code http} of the runtime with the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralGuardHttpRoutes implements RouteSet {
    private final GuardService service;

    /**
     * @param service handles the calls
     */
    public NeutralGuardHttpRoutes(GuardService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(GuardOperations.SIGN_IN, "POST", "/v1/guard/{realm}/sign-in", this::signIn));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse signIn(RouteRequest in) {
        SignInRequest.Builder builder = SignInRequest.builder()
                .realm(in.path("realm"))
                .passphrase(Checks.required("SignInRequest", "passphrase", in.header("passphrase")));
        in.json(NeutralSignInRequestHttp::read, builder);
        SignInRequest request = builder.build();
        Amount value = service.signIn(request, in.options());
        return RouteResponse.json(200, AmountJson.INSTANCE, value);
    }
}
