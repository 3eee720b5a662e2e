// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.callback.CloudEvents;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.Mood;
import io.cloudruntimes.note.NoteOperations;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import javax.annotation.processing.Generated;

/** The streams of {@link NoteService} as the Acme sidecar calls its application for them. */
@Generated("io.cloudruntimes.generator")
public final class AcmeNoteAppCalls {
    private AcmeNoteAppCalls() {}

    /**
     * The stream.
     *
     * @param service feeds it
     */
    public static ApplicationStream<WatchNotesRequest, Line, Verdict> watch(NoteService service) {
        return ApplicationStream.<WatchNotesRequest, Line, Verdict>builder(NoteOperations.WATCH, "/acme/watches", "at")
                .opens(AcmeWatchNotesRequestApp::read, WatchNotesRequest::builder, WatchNotesRequest.Builder::build,
                        service::watch)
                .event("application/cloudevents+json", AcmeNoteAppCalls::watchEvent)
                .reply(AcmeVerdictApp::read, Verdict::builder, Verdict.Builder::build)
                .replyOnSuccess(Verdict.builder().mood(Mood.GLAD).build())
                .replyTo(404, Verdict.builder().mood(Mood.GRIM).build())
                .replyOnError(Verdict.builder().mood(Mood.GRIM).build())
                .build();
    }

    private static Bytes watchEvent(Line event) {
        Line served = event.toBuilder().metadata(MapEntries.withDefault(event.metadata(), "kind", "line")).build();
        return CloudEvents.write(Json.toBytes(AcmeLineApp::write, served), null, served.seal().orElse(Bytes.EMPTY),
                served.metadata());
    }
}
