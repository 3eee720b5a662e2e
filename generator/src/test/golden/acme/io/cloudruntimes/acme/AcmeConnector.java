// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.acme;

import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.runtime.WireRuntime;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.runtime.error.ErrorRule;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.note.AsyncNoteService;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.acme.AcmeAsyncNoteService;
import io.cloudruntimes.note.acme.AcmeNoteOperations;
import io.cloudruntimes.note.acme.AcmeNoteService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/** Connects to a Acme sidecar: A sidecar for tests. Ends a comment, *&#47;, and says &lt;b&gt;. */
@Generated("io.cloudruntimes.generator")
public final class AcmeConnector extends WireConnector {
    /** The connector; it keeps nothing. */
    public AcmeConnector() {
        super(runtime());
    }

    private static WireRuntime runtime() {
        return WireRuntime.builder("acme")
                .schemes("acme")
                .token(new TokenHeader("acme-token", "", "ACME_TOKEN"))
                .wires(wires())
                .errors(errors())
                .operations(operations())
                .clients(clients())
                .app(AcmeCallbacks.WIRE)
                .build();
    }

    private static List<WireInfo> wires() {
        return List.of(
                WireInfo.builder("http", WireInfo.Protocol.HTTP)
                        .port(8500)
                        .endpointVariable("ACME_URL")
                        .portVariable("ACME_PORT")
                        .maxRequestBytes(4096)
                        .errorBody(HttpErrorBody.NONE.withReason("errorCode")
                                .withMessage("message")
                                .withDetails("details")
                                .withFacts("facts")
                                .withTraceId("trace"))
                        .build(),
                WireInfo.builder("grpc", WireInfo.Protocol.GRPC)
                        .port(8501)
                        .endpointVariable("ACME_GRPC_URL")
                        .portVariable("ACME_GRPC_PORT")
                        .liveness(StreamLiveness.NONE)
                        .build());
    }

    private static List<ErrorRule> errors() {
        return List.of(
                ErrorRule.builder(ErrorCode.CONFLICT).wire("grpc").status("ABORTED").texts("etag mismatch").build(),
                ErrorRule.builder(ErrorCode.CONFLICT).reasons("ERR_STALE").build());
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
