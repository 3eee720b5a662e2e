// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.callback.RequestedStream;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.server.RouteRequest;
import io.cloudruntimes.note.BellOperations;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.Crate;
import io.cloudruntimes.note.ReceiveCratesRequest;
import io.cloudruntimes.note.RingReply;
import io.cloudruntimes.note.RingStatus;
import io.cloudruntimes.note.Setting;
import io.cloudruntimes.note.WatchSettingsRequest;
import java.util.Set;
import javax.annotation.processing.Generated;

/** The streams of {@link BellService} as the Tower calls its application for them. */
@Generated("io.cloudruntimes.generator")
public final class TowerBellAppCalls {
    private TowerBellAppCalls() {}

    /**
     * The stream.
     *
     * @param service feeds it
     */
    public static ApplicationStream<ReceiveCratesRequest, Crate, RingReply> crates(BellService service) {
        return ApplicationStream
                .<ReceiveCratesRequest, Crate, RingReply>builder(BellOperations.CRATES,
                        new ApplicationStream.NameProbe("OPTIONS", "POST", "/crates/{quay}", "QUAY", Set.of(405)))
                .opens(name -> ReceiveCratesRequest.builder().quay(name).build(), service::crates)
                .event(TowerBellAppCalls::cratesEvent)
                .replyOnSuccess(RingReply.builder().status(RingStatus.SUCCESS).build())
                .replyTo(500, RingReply.builder().status(RingStatus.RETRY).build())
                .replyTo(204, RingReply.builder().status(RingStatus.DROP).build())
                .replyOnError(RingReply.builder().status(RingStatus.RETRY).build())
                .build();
    }

    private static ApplicationStream.Call cratesEvent(Crate event) {
        return new ApplicationStream.Call(event.data(), event.contentType(), event.labels());
    }

    /**
     * The stream.
     *
     * @param service feeds it
     */
    public static RequestedStream<WatchSettingsRequest, Setting> settings(BellService service) {
        return RequestedStream.<WatchSettingsRequest, Setting>builder(BellOperations.SETTINGS)
                .start("http", "POST", "/settings/{store}/watch")
                .start("http", "PUT", "/settings/{store}/watch")
                .startId("watch", "id")
                .stop("http", "DELETE", "/settings/{store}/watch/{id}")
                .stop("http", "DELETE", "/settings/{store}/ended/{id}")
                .stopped("watch", "ended")
                .opens(TowerBellAppCalls::settingsRequest, service::settings)
                .call("POST", TowerBellAppCalls::settingsPath)
                .callId("watch")
                .keyedEvents(Setting::key, TowerWatchSettingsEventApp::write, "items")
                .successStatus(200)
                .build();
    }

    private static WatchSettingsRequest settingsRequest(RouteRequest in) {
        WatchSettingsRequest.Builder builder =
                WatchSettingsRequest.builder().store(in.path("store")).metadata(in.queryPrefixed("meta."));
        in.json(TowerStartWatchSettingsRequestHttp::read, builder);
        WatchSettingsRequest request = builder.build();
        return request;
    }

    private static String settingsPath(WatchSettingsRequest request, Setting event) {
        return "/settings/" + HttpRequest.segment(request.store()) + "/" + HttpRequest.callSegments(event.key());
    }
}
