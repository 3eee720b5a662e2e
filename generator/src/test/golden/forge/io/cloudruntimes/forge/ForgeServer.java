// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.forge;

import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.forge.ForgeJobGrpcMethods;
import io.cloudruntimes.job.forge.ForgeJobHttpRoutes;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Forge sidecar. */
@Generated("io.cloudruntimes.generator")
public final class ForgeServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public ForgeServer() {}

    @Override
    public String name() {
        return "forge";
    }

    @Override
    public TokenHeader token() {
        return TokenHeader.NONE;
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(
                ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                        .port(8900)
                        .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                        .build(), ForgeServer::http),
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8901).build(),
                        ForgeServer::grpc));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new ForgeJobHttpRoutes(services.service(JobService.class)));
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new ForgeJobGrpcMethods(services.service(JobService.class)));
    }
}
