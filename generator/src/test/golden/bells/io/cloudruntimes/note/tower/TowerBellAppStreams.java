// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.callback.CallbackBody;
import io.cloudruntimes.core.callback.CallbackStream;
import io.cloudruntimes.core.callback.StreamExchanges;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonValues;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.note.BellOperations;
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
import io.cloudruntimes.note.RingStatus;
import io.cloudruntimes.note.Setting;
import io.cloudruntimes.note.Tick;
import io.cloudruntimes.note.Visit;
import io.cloudruntimes.note.WatchSettingsRequest;
import io.cloudruntimes.note.Welcome;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The streams of {@link BellService} as calls of the Tower. */
@Generated("io.cloudruntimes.generator")
public final class TowerBellAppStreams {
    private static final RingReply RINGS_ON_ERROR = RingReply.builder().status(RingStatus.RETRY).build();

    private static final RingReply LETTERS_ON_ERROR = RingReply.builder().status(RingStatus.RETRY).build();

    private static final RingReply CRATES_ON_ERROR = RingReply.builder().status(RingStatus.RETRY).build();

    private static final Welcome VISITS_ON_ERROR = Welcome.builder().status(500).build();

    private TowerBellAppStreams() {}

    /** The stream that a request asks for. */
    public static CallbackStream<Ring, RingReply> rings(ReceiveRingsRequest request) {
        if (!request.metadata().isEmpty()) {
            throw UnsupportedInput.input("metadata", "the tower takes no metadata");
        }
        return CallbackStream.<Ring, RingReply>builder(BellOperations.RINGS, request)
                .call("POST", "/ring/{name}")
                .event(TowerBellAppStreams::ringsEvent)
                .reply(TowerBellAppStreams::ringsReply)
                .replyOnError(RINGS_ON_ERROR)
                .build();
    }

    private static Ring ringsEvent(RouteRequest in) {
        Ring event =
                Ring.builder().name(in.path("name")).data(in.body()).contentType(in.header("Content-Type")).build();
        return event;
    }

    private static RouteResponse ringsReply(RingReply value) {
        if (value.status().equals(RingStatus.SUCCESS)) {
            return RouteResponse.empty(200);
        }
        if (value.status().equals(RingStatus.RETRY)) {
            return RouteResponse.empty(500);
        }
        if (value.status().equals(RingStatus.DROP)) {
            return RouteResponse.empty(404);
        }
        throw new InvalidArgumentException("the reply '" + value.status() + "' has no status; it is one of "
                + List.of(RingStatus.SUCCESS, RingStatus.RETRY, RingStatus.DROP));
    }

    /** The stream that a request asks for. */
    public static CallbackStream<Setting, @Nullable Void> settings(WatchSettingsRequest request) {
        return CallbackStream.<Setting, @Nullable Void>builder(BellOperations.SETTINGS, request)
                .call("POST", "/settings/{store}/{+key}")
                .with("store", request.store())
                .exchanges(StreamExchanges.builder()
                        .start("http", startSettings(request))
                        .stop("http", id -> stopSettings(request, id))
                        .callId("watch")
                        .build())
                .events(TowerBellAppStreams::settingsEvents)
                .statusWithoutReply(200)
                .build();
    }

    private static List<Setting> settingsEvents(RouteRequest in) {
        return CallbackBody.members(in.body(), (key, json) -> {
            Setting.Builder builder = Setting.builder().key(key).store(in.path("store"));
            if (!JsonValues.skipNull(json)) {
                TowerWatchSettingsEventApp.read(json, builder);
            }
            return builder.build();
        }, "items");
    }

    private static HttpExchange<String> startSettings(WatchSettingsRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(BellOperations.SETTINGS.sentOnce(), "POST",
                                "/settings/" + HttpRequest.segment(request.store()) + "/watch")
                        .resource(request);
        http.queryPrefixed("meta.", request.metadata());
        http.body(Json.toBytes(TowerStartWatchSettingsRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), StreamExchanges.idAt("watch", "id"));
    }

    private static HttpExchange<@Nullable Void> stopSettings(WatchSettingsRequest request, String id) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(BellOperations.SETTINGS, "DELETE",
                                "/settings/" + HttpRequest.segment(request.store()) + "/watch/"
                                        + HttpRequest.segment(id))
                        .resource(request);
        return new HttpExchange<>(http.build(), StreamExchanges::ignoreBody);
    }

    /** The stream that a request asks for. */
    public static CallbackStream<Letter, RingReply> letters(ReceiveLettersRequest request) {
        return CallbackStream.<Letter, RingReply>builder(BellOperations.LETTERS, request)
                .call("POST", "/{box}")
                .with("box", request.box())
                .nameProbe("OPTIONS")
                .event(TowerBellAppStreams::lettersEvent)
                .reply(TowerBellAppStreams::lettersReply)
                .replyOnError(LETTERS_ON_ERROR)
                .build();
    }

    private static Letter lettersEvent(RouteRequest in) {
        Letter event = Letter.builder()
                .box(in.path("box"))
                .data(in.body())
                .contentType(in.header("Content-Type"))
                .stamps(in.headersPrefixed("stamp-"))
                .headers(in.ownHeaders())
                .build();
        return event;
    }

    private static RouteResponse lettersReply(RingReply value) {
        if (value.status().equals(RingStatus.SUCCESS)) {
            return RouteResponse.empty(200);
        }
        if (value.status().equals(RingStatus.RETRY)) {
            return RouteResponse.empty(500);
        }
        if (value.status().equals(RingStatus.DROP)) {
            return RouteResponse.empty(204);
        }
        throw new InvalidArgumentException("the reply '" + value.status() + "' has no status; it is one of "
                + List.of(RingStatus.SUCCESS, RingStatus.RETRY, RingStatus.DROP));
    }

    /** The stream that a request asks for. */
    public static CallbackStream<Crate, RingReply> crates(ReceiveCratesRequest request) {
        return CallbackStream.<Crate, RingReply>builder(BellOperations.CRATES, request)
                .call("POST", "/crates/{quay}")
                .with("quay", request.quay())
                .nameProbe("OPTIONS")
                .event(TowerBellAppStreams::cratesEvent)
                .reply(TowerBellAppStreams::cratesReply)
                .replyOnError(CRATES_ON_ERROR)
                .build();
    }

    private static Crate cratesEvent(RouteRequest in) {
        Crate event = Crate.builder()
                .quay(in.path("quay"))
                .data(in.body())
                .contentType(in.header("Content-Type"))
                .labels(in.ownHeaders())
                .build();
        return event;
    }

    private static RouteResponse cratesReply(RingReply value) {
        if (value.status().equals(RingStatus.SUCCESS)) {
            return RouteResponse.empty(200);
        }
        if (value.status().equals(RingStatus.RETRY)) {
            return RouteResponse.empty(500);
        }
        if (value.status().equals(RingStatus.DROP)) {
            return RouteResponse.empty(204);
        }
        throw new InvalidArgumentException("the reply '" + value.status() + "' has no status; it is one of "
                + List.of(RingStatus.SUCCESS, RingStatus.RETRY, RingStatus.DROP));
    }

    /** The stream that a request asks for. */
    public static CallbackStream<Tick, @Nullable Void> ticks(ReceiveTicksRequest request) {
        return CallbackStream.<Tick, @Nullable Void>builder(BellOperations.TICKS, request)
                .call("POST", "/ticks/{clock}")
                .events(TowerBellAppStreams::ticksEvents)
                .build();
    }

    private static List<Tick> ticksEvents(RouteRequest in) {
        return CallbackBody.elements(in.body(), json -> {
            Tick.Builder builder = Tick.builder().clock(in.path("clock"));
            if (!JsonValues.skipNull(json)) {
                TowerReceiveTicksEventApp.read(json, builder);
            }
            return builder.build();
        }, "list", "ticks");
    }

    /** The stream that a request asks for. */
    public static CallbackStream<Visit, Welcome> visits(ReceiveVisitsRequest request) {
        return CallbackStream.<Visit, Welcome>builder(BellOperations.VISITS, request)
                .call("*", "/{+path}")
                .event(TowerBellAppStreams::visitsEvent)
                .reply(TowerBellAppStreams::visitsReply)
                .replyOnError(VISITS_ON_ERROR)
                .build();
    }

    private static Visit visitsEvent(RouteRequest in) {
        Visit event = Visit.builder().verb(in.verb()).path(in.path("path")).build();
        return event;
    }

    private static RouteResponse visitsReply(Welcome value) {
        return RouteResponse.empty(value.status().orElse(200));
    }
}
