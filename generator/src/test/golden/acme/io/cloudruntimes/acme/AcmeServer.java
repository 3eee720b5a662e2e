// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.acme;

import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRule;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.core.server.UnsupportedRoute;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.acme.AcmeNoteAppCalls;
import io.cloudruntimes.note.acme.AcmeNoteGrpcMethods;
import io.cloudruntimes.note.acme.AcmeNoteHttpRoutes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Acme sidecar. */
@Generated("io.cloudruntimes.generator")
public final class AcmeServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public AcmeServer() {}

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public TokenHeader token() {
        return new TokenHeader("acme-token", "", "ACME_TOKEN");
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(
                ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                        .port(8500)
                        .endpointVariable("ACME_URL")
                        .portVariable("ACME_PORT")
                        .maxRequestBytes(4096)
                        .errorBody(HttpErrorBody.NONE.withReason("errorCode")
                                .withMessage("message")
                                .withDetails("details")
                                .withFacts("facts")
                                .withTraceId("trace"))
                        .build(), AcmeServer::http),
                ServedWire.grpc(WireInfo.builder("grpc", WireInfo.Protocol.GRPC)
                        .port(8501)
                        .endpointVariable("ACME_GRPC_URL")
                        .portVariable("ACME_GRPC_PORT")
                        .liveness(StreamLiveness.NONE)
                        .build(), AcmeServer::grpc));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("acme.example",
                List.of(new ErrorResponseRule(ErrorCode.CONFLICT, Set.of("saveNotes", "NoteService"),
                        Map.of("http", "ERR_STALE", "grpc", "STALE"), "stale: ",
                        Map.of("http", "412", "grpc", "ABORTED"))));
    }

    @Override
    public List<ApplicationStream<?, ?, ?>> applicationStreams(ServiceSource services) {
        return List.of(AcmeNoteAppCalls.watch(services.service(NoteService.class)));
    }

    @Override
    public TokenHeader applicationToken() {
        return new TokenHeader("acme-app-token", "", "ACME_APP_TOKEN");
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new UnsupportedRoute("POST", "/acme/{book}/query", "notes are not queried"),
                new AcmeNoteHttpRoutes(services.service(NoteService.class)));
    }

    private static List<GrpcMethodSet> grpc(ServiceSource services) {
        return List.of(new AcmeNoteGrpcMethods(services.service(NoteService.class)));
    }
}
