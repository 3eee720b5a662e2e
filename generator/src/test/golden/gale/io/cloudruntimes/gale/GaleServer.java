// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.gale;

import io.cloudruntimes.core.grpc.StreamLiveness;
import io.cloudruntimes.core.runtime.ErrorResponseRules;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.server.GrpcMethodSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.gale.GaleVaultGrpcMethods;
import io.cloudruntimes.vault.gale.GaleVaultSideMethods;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The server side of the wires of a Gale sidecar.
 */
@Generated("io.cloudruntimes.generator")
public final class GaleServer implements ServedRuntime {
    /**
     * The server side; it keeps nothing.
     */
    public GaleServer() {
    }

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
                ServedWire.grpc(
                new WireInfo(
                "grpc",
                WireInfo.Protocol.GRPC,
                8601,
                "",
                "",
                65536,
                new WireInfo.ErrorBody("", "", ""))
                .withLiveness(StreamLiveness.ping(20)),
                GaleServer::grpc),
                ServedWire.grpc(
                new WireInfo(
                "side",
                WireInfo.Protocol.GRPC,
                8602,
                "",
                "",
                2147483647,
                new WireInfo.ErrorBody("", "", ""))
                .withLiveness(StreamLiveness.call("gale.v1.Side/Ping", 60)),
                GaleServer::side));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(
                new GaleVaultGrpcMethods(services.service(VaultService.class)));
    }

    private static List<GrpcMethodSet> side(ServiceSource services) {
        return List.of(
                new GaleVaultSideMethods(services.service(VaultService.class)));
    }
}
