// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill;

import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.mill.mill.MillMillGaugeRoutes;
import io.cloudruntimes.mill.mill.MillMillGrpcMethods;
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
        return new TokenHeader("mill-token", "", "MILL_TOKEN");
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(ServedWire.grpc(
                WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8700).liveness(StreamLiveness.NONE).build(),
                MillServer::grpc),
                ServedWire.http(WireInfo.builder("gauge", WireInfo.Protocol.HTTP).port(8701).build(),
                        MillServer::gauge));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new MillMillGrpcMethods(services.service(MillService.class)));
    }

    private static List<RouteSet> gauge(ServiceSource services) {
        return List.of(new MillMillGaugeRoutes(services.service(MillService.class)));
    }
}
