// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.neutral;

import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.odd.AsyncOddService;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.neutral.NeutralAsyncOddService;
import io.cloudruntimes.odd.neutral.NeutralOddOperations;
import io.cloudruntimes.odd.neutral.NeutralOddService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a runtime with the neutral HTTP API: It may be of any kind, and serves the neutral HTTP API. */
@Generated("io.cloudruntimes.generator")
public final class NeutralConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public NeutralConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("neutral")
                .schemes("http", "https")
                .token(new TokenHeader("Authorization", "Bearer ", ""))
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(3600)
                .errorBody(HttpErrorBody.NONE.withMessage("message")
                        .withCode("code")
                        .withFacts("details")
                        .withTraceId("traceId"))
                .build());
    }

    private static List<ErrorRule> errors() {
        return List.of();
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(NeutralOddOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(OddService.class, NeutralOddService::new);
        clients.put(AsyncOddService.class, NeutralAsyncOddService::new);
        return clients;
    }
}
