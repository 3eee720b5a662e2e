// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.tower;

import io.cloudruntimes.core.callback.CallbackDispatcher;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.Crate;
import io.cloudruntimes.note.Letter;
import io.cloudruntimes.note.ReceiveCratesRequest;
import io.cloudruntimes.note.ReceiveLettersRequest;
import io.cloudruntimes.note.ReceiveRingsRequest;
import io.cloudruntimes.note.ReceiveTicksRequest;
import io.cloudruntimes.note.ReceiveVisitsRequest;
import io.cloudruntimes.note.Ring;
import io.cloudruntimes.note.RingReply;
import io.cloudruntimes.note.Setting;
import io.cloudruntimes.note.Tick;
import io.cloudruntimes.note.Visit;
import io.cloudruntimes.note.WatchSettingsRequest;
import io.cloudruntimes.note.Welcome;
import io.cloudruntimes.note.tower.TowerBellAppStreams;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Dispatches the calls of Tower to the streams that the application opens. A web server hands the calls to it. */
@Generated("io.cloudruntimes.generator")
public final class TowerCallbacks extends CallbackDispatcher {
    /** How it calls. */
    static final CallbackWire WIRE = CallbackWire.builder("app")
            .portVariable("TOWER_APP_PORT")
            .token("tower-token", "TOWER_APP_TOKEN")
            .health("GET /well")
            .nameProbe("OPTIONS", "/{box}", 200)
            .nameProbe("OPTIONS", "/crates/{quay}", 200)
            .unopened("POST", "/ring/{name}", 500)
            .build();

    /**
     * Nothing is open yet. The runtime must send the token in the environment variable {@code TOWER_APP_TOKEN}, if it
     * is set.
     */
    public TowerCallbacks() {
        this(System.getenv("TOWER_APP_TOKEN"));
    }

    /**
     * Nothing is open yet.
     *
     * @param token what the runtime must send; null if it need not
     */
    public TowerCallbacks(@Nullable String token) {
        super(WIRE, token);
    }

    /** Uses a connection for the requests that start and stop streams; it stays the caller's to close. */
    public TowerCallbacks over(RuntimeConnection connection) {
        callThrough(WireConnector.streamCaller(connection));
        return this;
    }

    /** As {@link BellService#rings}, on the calls of the runtime. */
    public Subscription rings(ReceiveRingsRequest request, StreamListener<Ring, RingReply> listener) {
        return listen(TowerBellAppStreams.rings(request), listener);
    }

    /** As {@link BellService#settings}, on the calls of the runtime. */
    public Subscription settings(WatchSettingsRequest request, StreamListener<Setting, @Nullable Void> listener) {
        return listen(TowerBellAppStreams.settings(request), listener);
    }

    /** As {@link BellService#letters}, on the calls of the runtime. */
    public Subscription letters(ReceiveLettersRequest request, StreamListener<Letter, RingReply> listener) {
        return listen(TowerBellAppStreams.letters(request), listener);
    }

    /** As {@link BellService#crates}, on the calls of the runtime. */
    public Subscription crates(ReceiveCratesRequest request, StreamListener<Crate, RingReply> listener) {
        return listen(TowerBellAppStreams.crates(request), listener);
    }

    /** As {@link BellService#ticks}, on the calls of the runtime. */
    public Subscription ticks(ReceiveTicksRequest request, StreamListener<Tick, @Nullable Void> listener) {
        return listen(TowerBellAppStreams.ticks(request), listener);
    }

    /** As {@link BellService#visits}, on the calls of the runtime. */
    public Subscription visits(ReceiveVisitsRequest request, StreamListener<Visit, Welcome> listener) {
        return listen(TowerBellAppStreams.visits(request), listener);
    }
}
