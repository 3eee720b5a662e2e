// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.core.stream.sse.HttpStream;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.ReadGaugeRequest;
import io.cloudruntimes.mill.Turn;
import io.cloudruntimes.mill.WatchGaugeRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link MillService} as exchanges of the wire {@code gauge} of the Mill sidecar. */
@Generated("io.cloudruntimes.generator")
final class MillMillGaugeExchanges {
    private static final String REASON = "the gauge has one dial";

    private MillMillGaugeExchanges() {}

    static HttpExchange<Turn> readGauge(ReadGaugeRequest request) {
        UnsupportedInput.checkValue("unit", request.unit().orElse(null), REASON, "turns");
        HttpRequest.Builder http =
                HttpRequest.builder(MillOperations.READ_GAUGE, "GET", "/gauge/" + HttpRequest.segment(request.name()))
                        .resource(request);
        if (request.unit().isPresent()) {
            http.query("unit", request.unit().get());
        }
        return new HttpExchange<>(http.build(), MillMillGaugeExchanges::decodeReadGauge);
    }

    private static Turn decodeReadGauge(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.read(response, MillReadGaugeResultGauge::read, Turn.builder()).build();
    }

    static HttpStream<Turn, @Nullable Void> watchGauge(WatchGaugeRequest request) {
        UnsupportedInput.checkValue("unit", request.unit(), REASON, "turns", "*s");
        HttpRequest.Builder http = HttpRequest.builder(MillOperations.WATCH_GAUGE, "GET", "/gauge").resource(request);
        http.query("unit", request.unit());
        return new HttpStream<>(http.build(), "turn", MillTurnGauge.INSTANCE, null);
    }
}
