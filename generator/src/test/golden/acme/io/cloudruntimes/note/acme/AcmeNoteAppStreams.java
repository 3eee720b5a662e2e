// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.callback.CallbackStream;
import io.cloudruntimes.core.callback.CloudEvents;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import java.util.List;
import javax.annotation.processing.Generated;

/** The streams of {@link NoteService} as calls of the Acme sidecar. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteAppStreams {
    private static final Verdict WATCH_ON_ERROR = Verdict.builder().mood(Mood.GRIM).build();

    private AcmeNoteAppStreams() {}

    /** The stream that a request asks for. */
    public static CallbackStream<Line, Verdict> watch(WatchNotesRequest request) {
        if (!request.metadata().isEmpty()) {
            throw UnsupportedInput.input("metadata", "Acme has no metadata of a watch");
        }
        return CallbackStream.<Line, Verdict>builder(NoteOperations.WATCH, request)
                .call("POST", "/acme/lines/{book}")
                .with("book", request.book())
                .routeElement("GET /acme/watches", "at", Json.toBytes(AcmeWatchNotesRequestApp::write, request))
                .event(AcmeNoteAppStreams::watchEvent)
                .reply(AcmeNoteAppStreams::watchReply)
                .replyOnError(WATCH_ON_ERROR)
                .build();
    }

    private static Line watchEvent(RouteRequest in) {
        Line.Builder builder = Line.builder().seal(CloudEvents.data(in.body()));
        builder.metadata(
                CloudEvents.attributes(in.body(), AcmeLineApp::read, builder, List.of("text"), "data", "data_base64"));
        Line event = builder.build();
        return event;
    }

    private static RouteResponse watchReply(Verdict value) {
        return RouteResponse.json(200, AcmeVerdictApp::write, value);
    }
}
