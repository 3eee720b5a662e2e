// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock;

import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.dock.dock.DockDockGrpcMethods;
import io.cloudruntimes.dock.dock.DockDockHttpRoutes;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Dock sidecar. */
@Generated("io.cloudruntimes.generator")
public final class DockServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public DockServer() {}

    @Override
    public String name() {
        return "dock";
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
                        .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                        .build(), DockServer::http),
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8701).build(), DockServer::grpc));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new DockDockHttpRoutes(services.service(DockService.class)));
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new DockDockGrpcMethods(services.service(DockService.class)));
    }
}
