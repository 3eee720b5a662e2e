// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.gale;

import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.gale.GaleVaultGrpcMethods;
import io.cloudruntimes.vault.gale.GaleVaultSideMethods;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Gale sidecar. */
@Generated("io.cloudruntimes.generator")
public final class GaleServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public GaleServer() {}

    @Override
    public String name() {
        return "gale";
    }

    @Override
    public TokenHeader token() {
        return TokenHeader.NONE;
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC)
                        .port(8601)
                        .maxRequestBytes(65536)
                        .liveness(StreamLiveness.ping(20))
                        .build(), GaleServer::grpc),
                ServedWire.grpc(WireInfo.builder("side", WireInfo.Protocol.GRPC)
                        .port(8602)
                        .liveness(StreamLiveness.call("gale.v1.Side/Ping", 60))
                        .build(), GaleServer::side));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new GaleVaultGrpcMethods(services.service(VaultService.class)));
    }

    private static List<GrpcMethodSet> side(ServiceSource services) {
        return List.of(new GaleVaultSideMethods(services.service(VaultService.class)));
    }
}
