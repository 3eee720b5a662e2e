// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel.neutral;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.stream.sse.HttpStream;
import io.cloudruntimes.parcel.FindParcelsRequest;
import io.cloudruntimes.parcel.Move;
import io.cloudruntimes.parcel.ParcelOperations;
import io.cloudruntimes.parcel.ParcelService;
import io.cloudruntimes.parcel.Receipt;
import io.cloudruntimes.parcel.SealParcelRequest;
import io.cloudruntimes.parcel.SendParcelRequest;
import io.cloudruntimes.parcel.WatchParcelsRequest;
import io.cloudruntimes.parcel.json.MoveJson;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The requests of {@link ParcelService} as exchanges of the wire {@code http} of the runtime with the neutral HTTP API.
 */
@Generated("io.cloudruntimes.generator")
final class NeutralParcelHttpExchanges {
    private NeutralParcelHttpExchanges() {}

    static HttpExchange<Receipt> send(SendParcelRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(ParcelOperations.SEND, "POST", "/v1/parcels/" + HttpRequest.segment(request.name()))
                        .resource(request);
        http.body(request.data(), request.contentType().orElse("application/x-protobuf"));
        return new HttpExchange<>(http.build(), NeutralParcelHttpExchanges::decodeSendParcel);
    }

    private static Receipt decodeSendParcel(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Receipt.builder().data(response.body()).contentType(response.header("Content-Type")).build();
    }

    static HttpExchange<Receipt> seal(SealParcelRequest request) {
        HttpRequest.Builder http = HttpRequest
                .builder(ParcelOperations.SEAL, "PUT", "/v1/parcels/" + HttpRequest.segment(request.name()) + "/seal")
                .resource(request);
        http.body(request.data(), "application/json");
        return new HttpExchange<>(http.build(), NeutralParcelHttpExchanges::decodeSealParcel);
    }

    private static Receipt decodeSealParcel(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Receipt.builder().data(response.body()).build();
    }

    static HttpExchange<@Nullable Void> find(FindParcelsRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(ParcelOperations.FIND, "GET", "/v1/parcels").resource(request);
        for (String element : request.names()) {
            http.query("names", element);
        }
        return new HttpExchange<>(http.build(), NeutralParcelHttpExchanges::decodeFindParcels);
    }

    private static @Nullable Void decodeFindParcels(HttpResponse response) throws IOException {
        Responses.expect(response, 204);
        return null;
    }

    static HttpStream<Move, @Nullable Void> watch(WatchParcelsRequest request) {
        HttpRequest.Builder http =
                HttpRequest
                        .builder(ParcelOperations.WATCH, "GET",
                                "/v1/parcels/" + HttpRequest.segment(request.depot()) + "/moves")
                        .resource(request);
        for (String element : request.names()) {
            http.query("names", element);
        }
        return new HttpStream<>(http.build(), "move", MoveJson.INSTANCE, null);
    }
}
