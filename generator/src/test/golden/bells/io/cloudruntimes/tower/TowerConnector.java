// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.tower;

import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.note.AsyncBellService;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.tower.TowerAsyncBellService;
import io.cloudruntimes.note.tower.TowerBellOperations;
import io.cloudruntimes.note.tower.TowerBellService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Tower: A runtime that calls its application. */
@Generated("io.cloudruntimes.generator")
public final class TowerConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public TowerConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("tower")
                .schemes("tower")
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .app(TowerCallbacks.WIRE)
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(8600)
                .errorBody(HttpErrorBody.NONE.withReason("errorCode").withMessage("message"))
                .build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(TowerBellOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(BellService.class, TowerBellService::new);
        clients.put(AsyncBellService.class, TowerAsyncBellService::new);
        return clients;
    }
}
