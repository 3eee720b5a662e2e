// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.neutral;

import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.neutral.NeutralOddHttpRoutes;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a runtime with the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public NeutralServer() {}

    @Override
    public String name() {
        return "neutral";
    }

    @Override
    public TokenHeader token() {
        return new TokenHeader("Authorization", "Bearer ", "");
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(3600)
                .errorBody(HttpErrorBody.NONE.withMessage("message")
                        .withCode("code")
                        .withFacts("details")
                        .withTraceId("traceId"))
                .build(), NeutralServer::http));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new NeutralOddHttpRoutes(services.service(OddService.class)));
    }
}
