// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box;

import io.cloudruntimes.box.box.BoxBoxGrpcMethods;
import io.cloudruntimes.box.box.BoxBoxHttpRoutes;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Box sidecar. */
@Generated("io.cloudruntimes.generator")
public final class BoxServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public BoxServer() {}

    @Override
    public String name() {
        return "box";
    }

    @Override
    public TokenHeader token() {
        return TokenHeader.NONE;
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(
                ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                        .port(8600)
                        .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                        .build(), BoxServer::http),
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8601).build(), BoxServer::grpc));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new BoxBoxHttpRoutes(services.service(BoxService.class), services::componentType));
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new BoxBoxGrpcMethods(services.service(BoxService.class), services::componentType));
    }
}
