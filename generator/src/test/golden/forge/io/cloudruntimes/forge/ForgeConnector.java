// Generated from spec/bindings/forge.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.forge;

import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.job.AsyncJobService;
import io.cloudruntimes.job.JobService;
import io.cloudruntimes.job.forge.ForgeAsyncJobService;
import io.cloudruntimes.job.forge.ForgeJobOperations;
import io.cloudruntimes.job.forge.ForgeJobService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Forge sidecar: A sidecar for tests that writes values in its own way. */
@Generated("io.cloudruntimes.generator")
public final class ForgeConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public ForgeConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return new WireRuntime("forge", List.of("forge"), TokenHeader.NONE, wires(), errors(), operations(), clients(),
                null);
    }

    private static List<WireInfo> wires() {
        return List.of(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(8900)
                .errorBody(HttpErrorBody.NONE.withReason("code").withMessage("text"))
                .build(), WireInfo.builder("grpc", WireInfo.Protocol.GRPC).port(8901).build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(ForgeJobOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(JobService.class, ForgeJobService::new);
        clients.put(AsyncJobService.class, ForgeAsyncJobService::new);
        return clients;
    }
}
