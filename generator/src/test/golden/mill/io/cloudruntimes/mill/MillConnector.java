// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill;

import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.mill.mill.MillAsyncMillService;
import io.cloudruntimes.mill.mill.MillMillOperations;
import io.cloudruntimes.mill.mill.MillMillService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Mill sidecar: A sidecar for tests of what holds of a whole operation. */
@Generated("io.cloudruntimes.generator")
public final class MillConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public MillConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("mill")
                .schemes("mill")
                .token(new TokenHeader("mill-token", "", "MILL_TOKEN"))
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(
                WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8700).liveness(StreamLiveness.NONE).build(),
                WireInfo.builder("gauge", WireInfo.Protocol.HTTP).port(8701).build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(MillMillOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(MillService.class, MillMillService::new);
        clients.put(AsyncMillService.class, MillAsyncMillService::new);
        return clients;
    }
}
