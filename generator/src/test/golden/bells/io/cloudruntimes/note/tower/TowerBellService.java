// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.runtime.WireSelector;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.Crate;
import io.cloudruntimes.note.Letter;
import io.cloudruntimes.note.MuteBellsRequest;
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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** {@link BellService} on the Tower. Safe for use by several threads. */
@Generated("io.cloudruntimes.generator")
public final class TowerBellService implements BellService {
    private final WireSelector wires;

    /**
     * @param wires send the calls and stay the caller's to close
     */
    public TowerBellService(WireSelector wires) {
        this.wires = wires;
    }

    @Override
    public void mute(MuteBellsRequest request, CallOptions options) {
        wires.call(TowerBellOperations.MUTE, request, options);
    }

    @Override
    public Subscription rings(ReceiveRingsRequest request, StreamListener<Ring, RingReply> listener) {
        return wires.subscribe(TowerBellOperations.RINGS, request, listener);
    }

    @Override
    public Subscription settings(WatchSettingsRequest request, StreamListener<Setting, @Nullable Void> listener) {
        return wires.subscribe(TowerBellOperations.SETTINGS, request, listener);
    }

    @Override
    public Subscription letters(ReceiveLettersRequest request, StreamListener<Letter, RingReply> listener) {
        return wires.subscribe(TowerBellOperations.LETTERS, request, listener);
    }

    @Override
    public Subscription crates(ReceiveCratesRequest request, StreamListener<Crate, RingReply> listener) {
        return wires.subscribe(TowerBellOperations.CRATES, request, listener);
    }

    @Override
    public Subscription ticks(ReceiveTicksRequest request, StreamListener<Tick, @Nullable Void> listener) {
        return wires.subscribe(TowerBellOperations.TICKS, request, listener);
    }

    @Override
    public Subscription visits(ReceiveVisitsRequest request, StreamListener<Visit, Welcome> listener) {
        return wires.subscribe(TowerBellOperations.VISITS, request, listener);
    }
}
