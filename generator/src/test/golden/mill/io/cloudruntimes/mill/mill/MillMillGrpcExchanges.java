// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.UnsupportedInput;
import io.cloudruntimes.mill.DiscardSackRequest;
import io.cloudruntimes.mill.DiscardSacksRequest;
import io.cloudruntimes.mill.Flour;
import io.cloudruntimes.mill.Grain;
import io.cloudruntimes.mill.GrindRequest;
import io.cloudruntimes.mill.MillOperations;
import io.cloudruntimes.mill.MillService;
import io.cloudruntimes.mill.Weight;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** The requests of {@link MillService} as calls of the gRPC service of the Mill sidecar. */
@Generated("io.cloudruntimes.generator")
final class MillMillGrpcExchanges {
    private static final String PATH = "/mill.v1.Mill/DiscardAll";

    private MillMillGrpcExchanges() {}

    static HttpExchange<Flour> grind(GrindRequest request) {
        UnsupportedInput.checkValue("grain", request.grain().map(Grain::value).orElse(null),
                "the stones are too coarse", "rye");
        UnsupportedInput.checkValue("form", request.form().orElse(null), "the mill has no such sieve", "flour",
                "flour;*", "*-meal", "");
        HttpRequest.Builder http = HttpRequest.builder(MillOperations.GRIND, "POST", "/mill.v1.Mill/Grind")
                .body(MessageWriter.frame(MillGrindRequestGrpc::write, request), "application/grpc")
                .omitHeaders(":authority", "content-length")
                .resource(request);
        http.headers(request.headers());
        http.header("mill-timeout", "3600000");
        http.header("accept-encoding", "identity");
        HttpRequest call = http.build();
        return new HttpExchange<>(call, MillMillGrpcExchanges::decodeGrind);
    }

    private static Flour decodeGrind(HttpResponse response) throws IOException {
        Flour value = MessageReader.readFrame(response.body(), MillGrindResultGrpc::read, Flour.builder()).build();
        return value;
    }

    static HttpExchange<Weight> discardSack(DiscardSackRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(MillOperations.DISCARD_SACK, "POST", PATH)
                .body(MessageWriter.frame(MillDiscardSackRequestGrpcSent::write, request), "application/grpc")
                .resource(request);
        http.headersPrefixed("mill-", request.headers());
        HttpRequest call = http.build();
        return new HttpExchange<>(call, MillMillGrpcExchanges::decodeDiscardSack);
    }

    private static Weight decodeDiscardSack(HttpResponse response) throws IOException {
        Weight value =
                MessageReader.readFrame(response.body(), MillDiscardSackResultGrpcSent::read, Weight.builder()).build();
        return value;
    }

    static HttpExchange<Weight> discardSacks(DiscardSacksRequest request) {
        HttpRequest call = HttpRequest.builder(MillOperations.DISCARD_SACKS, "POST", PATH)
                .body(MessageWriter.frame(MillDiscardSacksRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, MillMillGrpcExchanges::decodeDiscardSacks);
    }

    private static Weight decodeDiscardSacks(HttpResponse response) throws IOException {
        Weight value =
                MessageReader.readFrame(response.body(), MillDiscardSacksResultGrpc::read, Weight.builder()).build();
        return value;
    }
}
