// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.acme;

import io.cloudruntimes.core.callback.AppCallbacks;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.Line;
import io.cloudruntimes.note.NoteService;
import io.cloudruntimes.note.Verdict;
import io.cloudruntimes.note.WatchNotesRequest;
import io.cloudruntimes.note.acme.AcmeNoteAppStreams;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What an application answers to the calls of a Acme sidecar. A web server hands them on.
 */
@Generated("io.cloudruntimes.generator")
public final class AcmeAppCallbacks extends AppCallbacks {
    /**
     * How it calls.
     */
    static final CallbackWire WIRE = new CallbackWire(
            "app",
            "ACME_APP_PORT",
            "acme-app-token",
            "ACME_APP_TOKEN",
            "GET /acme/well",
            List.of("GET /acme/watches"),
            List.of("GET /acme/config"));

    /**
     * Nothing is open yet. The runtime must send the token in the environment variable {@code ACME_APP_TOKEN}, if it is set.
     */
    public AcmeAppCallbacks() {
        this(System.getenv("ACME_APP_TOKEN"));
    }

    /**
     * Nothing is open yet.
     *
     * @param token what the runtime must send; null if it need not
     */
    public AcmeAppCallbacks(@Nullable String token) {
        super(WIRE, token);
    }

    /**
     * As {@link NoteService#watch}, on the calls of the runtime.
     */
    public Subscription watch(WatchNotesRequest request, StreamListener<Line, Verdict> listener) {
        return listen(AcmeNoteAppStreams.watch(request), listener);
    }
}
