// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.server.Route;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.StreamRoute;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.OddOperations;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.SaveOddRequest;
import io.cloudruntimes.odd.json.AnswerJson;
import java.util.List;
import javax.annotation.processing.Generated;

/** Serves a {@link OddService} over the wire {@code http} of the runtime with the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralOddHttpRoutes implements RouteSet {
    private final OddService service;

    /**
     * @param service handles the calls
     */
    public NeutralOddHttpRoutes(OddService service) {
        this.service = service;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of(OddOperations.DEFAULT, "POST", "/v1/odd/{class}/save", this::default_));
    }

    @Override
    public List<StreamRoute<?, ?>> streams() {
        return List.of();
    }

    private RouteResponse default_(RouteRequest in) {
        SaveOddRequest.Builder builder = SaveOddRequest.builder()
                .class_(in.path("class"))
                .key(Checks.required("SaveOddRequest", "key", in.query("key")));
        in.json(NeutralSaveOddRequestHttp::read, builder);
        SaveOddRequest request = builder.build();
        Answer value = service.default_(request, in.options());
        return RouteResponse.json(200, AnswerJson.INSTANCE, value);
    }
}
