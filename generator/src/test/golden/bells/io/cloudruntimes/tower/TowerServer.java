// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.tower;

import io.cloudruntimes.core.callback.ApplicationStream;
import io.cloudruntimes.core.callback.RequestedStream;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.runtime.TokenHeader;
import io.cloudruntimes.core.runtime.WireInfo;
import io.cloudruntimes.core.runtime.error.ErrorResponseRules;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.server.RouteSet;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.tower.TowerBellAppCalls;
import io.cloudruntimes.note.tower.TowerBellHttpRoutes;
import java.util.List;
import javax.annotation.processing.Generated;

/** The server side of the wires of a Tower. */
@Generated("io.cloudruntimes.generator")
public final class TowerServer implements ServedRuntime {
    /** The server side; it keeps nothing. */
    public TowerServer() {}

    @Override
    public String name() {
        return "tower";
    }

    @Override
    public TokenHeader token() {
        return TokenHeader.NONE;
    }

    @Override
    public List<ServedWire> wires() {
        return List.of(ServedWire.http(WireInfo.builder("http", WireInfo.Protocol.HTTP)
                .port(8600)
                .errorBody(HttpErrorBody.NONE.withReason("errorCode").withMessage("message"))
                .build(), TowerServer::http));
    }

    @Override
    public ErrorResponseRules errors() {
        return new ErrorResponseRules("", List.of());
    }

    @Override
    public List<ApplicationStream<?, ?, ?>> applicationStreams(ServiceSource services) {
        return List.of(TowerBellAppCalls.crates(services.service(BellService.class)));
    }

    @Override
    public List<RequestedStream<?, ?>> requestedStreams(ServiceSource services) {
        return List.of(TowerBellAppCalls.settings(services.service(BellService.class)));
    }

    @Override
    public TokenHeader applicationToken() {
        return new TokenHeader("tower-token", "", "TOWER_APP_TOKEN");
    }

    private static List<RouteSet> http(ServiceSource services) {
        return List.of(new TowerBellHttpRoutes(services.service(BellService.class)));
    }
}
