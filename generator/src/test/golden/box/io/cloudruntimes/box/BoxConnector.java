// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box;

import io.cloudruntimes.box.box.BoxAsyncBoxService;
import io.cloudruntimes.box.box.BoxBoxOperations;
import io.cloudruntimes.box.box.BoxBoxService;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Box sidecar: A sidecar for tests whose one call does everything. */
@Generated("io.cloudruntimes.generator")
public final class BoxConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public BoxConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("box")
                .schemes("box")
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(8600)
                .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                .build(), WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8601).build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(BoxBoxOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(BoxService.class, BoxBoxService::new);
        clients.put(AsyncBoxService.class, BoxAsyncBoxService::new);
        return clients;
    }
}
