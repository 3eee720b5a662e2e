// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd.neutral;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.odd.Answer;
import io.cloudruntimes.odd.OddOperations;
import io.cloudruntimes.odd.OddService;
import io.cloudruntimes.odd.SaveOddRequest;
import io.cloudruntimes.odd.json.AnswerJson;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The requests of {@link OddService} as exchanges of the wire {@code http} of the runtime with the neutral HTTP API.
 */
@Generated("io.cloudruntimes.generator")
final class NeutralOddHttpExchanges {
    private NeutralOddHttpExchanges() {}

    static HttpExchange<Answer> default_(SaveOddRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(OddOperations.DEFAULT, "POST", "/v1/odd/" + HttpRequest.segment(request.class_()) + "/save")
                .resource(request);
        http.query("key", request.key());
        http.body(Json.toBytes(NeutralSaveOddRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), NeutralOddHttpExchanges::decodeSaveOdd);
    }

    private static Answer decodeSaveOdd(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.json(response, AnswerJson.INSTANCE);
    }
}
