// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill;

import io.cloudruntimes.core.runtime.ErrorResponseRules;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.GrpcMethodSet;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.mill.mill.MillMillGrpcMethods;
import io.cloudruntimes.mill.mill.MillMillHttpRoutes;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Mill sidecar. */
@Generated("io.cloudruntimes.generator")
public final class MillServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public MillServer() {}

    @Override
    public String name() {
        return "mill";
    }

    @Override
    public TokenHeader token() {
        return TokenHeader.NONE;
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(
                ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                        .port(8700)
                        .errorBody(WireInfo.ErrorBody.NONE.withReason("code").withMessage("text"))
                        .build(), MillServer::http),
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8701).build(), MillServer::grpc));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new MillMillHttpRoutes(services.service(MillService.class)));
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new MillMillGrpcMethods(services.service(MillService.class)));
    }
}
