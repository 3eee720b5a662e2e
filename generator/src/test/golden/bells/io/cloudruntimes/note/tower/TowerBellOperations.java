// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.runtime.WireOperation;
import io.cloudruntimes.core.stream.WireStream;
import io.cloudruntimes.note.BellOperations;
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
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** How each operation of {@link BellService} is sent to the Tower, or why that does not support it. */
@Generated("io.cloudruntimes.generator")
public final class TowerBellOperations {
    private static final String REASON = "the tower calls the port of its application";

    static final WireOperation<MuteBellsRequest, HttpExchange<@Nullable Void>> MUTE =
            WireOperation.<MuteBellsRequest, HttpExchange<@Nullable Void>>of(BellOperations.MUTE, "")
                    .over("http", TowerBellHttpExchanges::mute);

    static final WireOperation<ReceiveRingsRequest, WireStream<Ring, RingReply>> RINGS =
            WireOperation.<ReceiveRingsRequest, WireStream<Ring, RingReply>>of(BellOperations.RINGS, "")
                    .over("app", TowerBellAppStreams::rings)
                    .notOver("http", REASON);

    static final WireOperation<WatchSettingsRequest, WireStream<Setting, @Nullable Void>> SETTINGS =
            WireOperation.<WatchSettingsRequest, WireStream<Setting, @Nullable Void>>of(BellOperations.SETTINGS, "")
                    .over("app", TowerBellAppStreams::settings)
                    .notOver("http", REASON);

    static final WireOperation<ReceiveLettersRequest, WireStream<Letter, RingReply>> LETTERS = WireOperation
            .<ReceiveLettersRequest, WireStream<Letter, RingReply>>of(BellOperations.LETTERS, "")
            .overWhenDeferred("app", TowerBellAppStreams::letters,
                    "the runtime asks once for what is open (OPTIONS /{box}), when it finds the port of the "
                            + "application; open it in TowerCallbacks before that is served, or defer the callbacks "
                            + "of the connection")
            .notOver("http", REASON);

    static final WireOperation<ReceiveCratesRequest, WireStream<Crate, RingReply>> CRATES = WireOperation
            .<ReceiveCratesRequest, WireStream<Crate, RingReply>>of(BellOperations.CRATES, "")
            .overWhenDeferred("app", TowerBellAppStreams::crates,
                    "the runtime asks once for what is open (OPTIONS /crates/{quay}), when it finds the "
                            + "port of the application; open it in TowerCallbacks before that is served, or defer the "
                            + "callbacks of the connection")
            .notOver("http", REASON);

    static final WireOperation<ReceiveTicksRequest, WireStream<Tick, @Nullable Void>> TICKS =
            WireOperation.<ReceiveTicksRequest, WireStream<Tick, @Nullable Void>>of(BellOperations.TICKS, "")
                    .over("app", TowerBellAppStreams::ticks)
                    .notOver("http", REASON);

    static final WireOperation<ReceiveVisitsRequest, WireStream<Visit, Welcome>> VISITS =
            WireOperation.<ReceiveVisitsRequest, WireStream<Visit, Welcome>>of(BellOperations.VISITS, "")
                    .over("app", TowerBellAppStreams::visits)
                    .notOver("http", REASON);

    /** Each of them. */
    public static final List<WireOperation<?, ?>> ALL = List.of(MUTE, RINGS, SETTINGS, LETTERS, CRATES, TICKS, VISITS);

    private TowerBellOperations() {}
}
