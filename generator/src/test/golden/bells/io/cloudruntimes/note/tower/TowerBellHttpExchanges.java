// Generated from spec/bindings/tower.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.tower;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.note.BellOperations;
import io.cloudruntimes.note.BellService;
import io.cloudruntimes.note.MuteBellsRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link BellService} as exchanges of the wire {@code http} of the Tower. */
@Generated("io.cloudruntimes.generator")
final class TowerBellHttpExchanges {
    private TowerBellHttpExchanges() {}

    static HttpExchange<@Nullable Void> mute(MuteBellsRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(BellOperations.MUTE, "POST", "/mute").resource(request);
        return new HttpExchange<>(http.build(), TowerBellHttpExchanges::decodeMuteBells);
    }

    private static @Nullable Void decodeMuteBells(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }
}
