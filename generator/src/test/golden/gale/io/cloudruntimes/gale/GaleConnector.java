// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.gale;

import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.vault.AsyncVaultService;
import io.cloudruntimes.vault.VaultService;
import io.cloudruntimes.vault.gale.GaleAsyncVaultService;
import io.cloudruntimes.vault.gale.GaleVaultOperations;
import io.cloudruntimes.vault.gale.GaleVaultService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Gale sidecar: A sidecar for tests of gRPC. */
@Generated("io.cloudruntimes.generator")
public final class GaleConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public GaleConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("gale")
                .schemes("gale")
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(
                WireInfo.builder("grpc", WireInfo.Protocol.GRPC)
                        .port(8601)
                        .maxRequestBytes(65536)
                        .liveness(StreamLiveness.ping(20))
                        .build(),
                WireInfo.builder("side", WireInfo.Protocol.GRPC)
                        .port(8602)
                        .liveness(StreamLiveness.call("gale.v1.Side/Ping", 60))
                        .build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(GaleVaultOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(VaultService.class, GaleVaultService::new);
        clients.put(AsyncVaultService.class, GaleAsyncVaultService::new);
        return clients;
    }
}
