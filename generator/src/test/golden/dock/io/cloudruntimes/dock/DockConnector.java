// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock;

import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.dock.dock.DockAsyncDockService;
import io.cloudruntimes.dock.dock.DockDockOperations;
import io.cloudruntimes.dock.dock.DockDockService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Dock sidecar: A sidecar for tests whose errors are outcomes and whose successes are errors. */
@Generated("io.cloudruntimes.generator")
public final class DockConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public DockConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return new WireRuntime("dock", List.of("dock"), TokenHeader.NONE, wires(), errors(), operations(), clients(),
                null);
    }

    private static List<WireInfo> wires() {
        return List.of(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(8700)
                .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                .build(), WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8701).build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(DockDockOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(DockService.class, DockDockService::new);
        clients.put(AsyncDockService.class, DockAsyncDockService::new);
        return clients;
    }
}
