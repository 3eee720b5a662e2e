// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.acme;

import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.runtime.ErrorRule;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.note.AsyncNoteService;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.acme.AcmeAsyncNoteService;
import io.cloudruntimes.note.acme.AcmeNoteOperations;
import io.cloudruntimes.note.acme.AcmeNoteService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * Connects to a Acme sidecar: A sidecar for tests. Ends a comment, *&#47;, and says &lt;b&gt;.
 */
@Generated("io.cloudruntimes.generator")
public final class AcmeConnector extends WireConnector {
    /**
     * The connector; it keeps nothing.
     */
    public AcmeConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return new WireRuntime(
                "acme",
                List.of("acme"),
                new TokenHeader("acme-token", "", "ACME_TOKEN"),
                wires(),
                errors(),
                operations(),
                clients(),
                AcmeCallbacks.WIRE);
    }

    private static List<WireInfo> wires() {
        return List.of(
                new WireInfo(
                "http",
                WireInfo.Protocol.HTTP,
                8500,
                "ACME_URL",
                "ACME_PORT",
                4096,
                new WireInfo.ErrorBody("errorCode", "message", "details")
                .withFacts("facts")
                .withTraceId("trace")),
                new WireInfo(
                "grpc",
                WireInfo.Protocol.GRPC,
                8501,
                "ACME_GRPC_URL",
                "ACME_GRPC_PORT",
                2147483647,
                new WireInfo.ErrorBody("", "", "")));
    }

    private static List<ErrorRule> errors() {
        return List.of(
                new ErrorRule(
                ErrorCode.of("conflict"),
                "grpc",
                "ABORTED",
                Set.of(),
                List.of("etag mismatch")),
                new ErrorRule(
                ErrorCode.of("conflict"),
                "",
                "",
                Set.of("ERR_STALE"),
                List.of()));
    }

    private static List<WireOperation<?, ?>> operations() {
        List<WireOperation<?, ?>> all = new ArrayList<>();
        all.addAll(AcmeNoteOperations.ALL);
        return all;
    }

    private static Map<Class<?>, Function<WireSelector, Object>> clients() {
        Map<Class<?>, Function<WireSelector, Object>> clients = new LinkedHashMap<>();
        clients.put(NoteService.class, AcmeNoteService::new);
        clients.put(AsyncNoteService.class, AcmeAsyncNoteService::new);
        return clients;
    }
}
