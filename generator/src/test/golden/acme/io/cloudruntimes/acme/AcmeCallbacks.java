// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.acme;

import io.cloudruntimes.core.callback.CallbackDispatcher;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import io.cloudruntimes.note.acme.AcmeNoteAppStreams;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Dispatches the calls of Acme sidecar to the streams that the application opens. A web server hands the calls to it.
 */
@Generated("io.cloudruntimes.generator")
public final class AcmeCallbacks extends CallbackDispatcher {
    /** How it calls. */
    static final CallbackWire WIRE = CallbackWire.builder("app")
            .portVariable("ACME_APP_PORT")
            .token("acme-app-token", "ACME_APP_TOKEN")
            .health("GET /acme/well")
            .ignore("GET /acme/config")
            .routeList("GET /acme/watches")
            .build();

    /**
     * Nothing is open yet. The runtime must send the token in the environment variable {@code ACME_APP_TOKEN}, if it is
     * set.
     */
    public AcmeCallbacks() {
        this(System.getenv("ACME_APP_TOKEN"));
    }

    /**
     * Nothing is open yet.
     *
     * @param token what the runtime must send; null if it need not
     */
    public AcmeCallbacks(@Nullable String token) {
        super(WIRE, token);
    }

    /** As {@link NoteService#watch}, on the calls of the runtime. */
    public Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener) {
        return listen(AcmeNoteAppStreams.watch(request), listener);
    }
}
