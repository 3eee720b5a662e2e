// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.Responses;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.ClientPage;
import io.cloudruntimes.core.runtime.RelativeNames;
import io.cloudruntimes.core.runtime.error.ErrorOutcome;
import io.cloudruntimes.core.runtime.error.ErrorTemplate;
import io.cloudruntimes.core.runtime.error.ErrorValues;
import io.cloudruntimes.dock.Bag;
import io.cloudruntimes.dock.BagFlourRequest;
import io.cloudruntimes.dock.CloseGateRequest;
import io.cloudruntimes.dock.DockOperations;
import io.cloudruntimes.dock.DockService;
import io.cloudruntimes.dock.EverySackRequest;
import io.cloudruntimes.dock.FindSackRequest;
import io.cloudruntimes.dock.Gate;
import io.cloudruntimes.dock.GrindGrainRequest;
import io.cloudruntimes.dock.Ground;
import io.cloudruntimes.dock.ListSacksRequest;
import io.cloudruntimes.dock.Sack;
import io.cloudruntimes.dock.Sacks;
import io.cloudruntimes.dock.ScanSacksRequest;
import io.cloudruntimes.dock.SweepFloorRequest;
import io.cloudruntimes.dock.WeighFlourRequest;
import io.cloudruntimes.dock.Weight;
import io.cloudruntimes.dock.json.GateJson;
import io.cloudruntimes.dock.json.SackJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link DockService} as exchanges of the wire {@code http} of the Dock sidecar. */
@Generated("io.cloudruntimes.generator")
final class DockDockHttpExchanges {
    static final ErrorOutcome GRIND_RESULT = ErrorOutcome.http("code", "text", "")
            .or("500", List.of("STONE"), List.of(),
                    ErrorTemplate.of("mood {mood} after {turns} turns: {flour}", "turns"));

    static final ErrorOutcome GRIND_RESULT_2 = ErrorOutcome.http("code", "text", "")
            .or("409", List.of(), List.of(), ErrorTemplate.of("idle after {turns}: {flour}", "turns"));

    private static final ErrorValues CLOSE_ERROR_VALUES =
            ErrorValues.json("result", "code").or("3", ErrorCode.INTERNAL).or("4", ErrorCode.INVALID_ARGUMENT);

    private static final ErrorValues CLOSE_ERROR_VALUES_2 =
            ErrorValues.header("x-fault").or("stuck", ErrorCode.UNAVAILABLE);

    static final ErrorOutcome SWEEP_RESULT =
            ErrorOutcome.http("code", "text", "").or("500", List.of("CLEAN"), List.of("is clean", "was clean"));

    static final ErrorOutcome FIND_ABSENT = ErrorOutcome.http("code", "text", "")
            .or("500", List.of("GONE"), List.of("no such sack"))
            .or("404", List.of(), List.of());

    private DockDockHttpExchanges() {}

    static HttpExchange<Ground> grind(GrindGrainRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.GRIND, "POST", "/grind").resource(request);
        http.body(Json.toBytes(DockGrindGrainRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeGrindGrain,
                GRIND_RESULT.or(GRIND_RESULT_2));
    }

    private static Ground decodeGrindGrain(HttpResponse response) throws IOException {
        if (GRIND_RESULT.include(response)) {
            ErrorTemplate.Values error = GRIND_RESULT.outputs(response);
            return Ground.builder()
                    .mood(error.string("mood"))
                    .turns(error.int32("turns"))
                    .flour(error.bytes("flour"))
                    .build();
        }
        if (GRIND_RESULT_2.include(response)) {
            ErrorTemplate.Values error = GRIND_RESULT_2.outputs(response);
            return Ground.builder().turns(error.int32("turns")).flour(error.bytes("flour")).mood("idle").build();
        }
        Responses.expect(response, 200);
        return Ground.builder()
                .mood("fine")
                .turns(Checks.required("Ground", "turns", Responses.header(response, "turns", Integer::valueOf)))
                .flour(response.body())
                .note(response.header("note"))
                .build();
    }

    static HttpExchange<Gate> close(CloseGateRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.CLOSE, "POST", "/close").resource(request);
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeCloseGate);
    }

    private static Gate decodeCloseGate(HttpResponse response) throws IOException {
        CLOSE_ERROR_VALUES.check(response);
        CLOSE_ERROR_VALUES_2.check(response);
        Responses.expect(response, 200);
        return Responses.json(response, GateJson.INSTANCE);
    }

    static HttpExchange<@Nullable Void> sweep(SweepFloorRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.SWEEP, "POST", "/sweep").resource(request);
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeSweepFloor, SWEEP_RESULT);
    }

    private static @Nullable Void decodeSweepFloor(HttpResponse response) throws IOException {
        if (SWEEP_RESULT.include(response)) {
            return null;
        }
        Responses.expect(response, 204);
        return null;
    }

    static HttpExchange<Optional<Sack>> find(FindSackRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(DockOperations.FIND, "GET", "/sacks/" + HttpRequest.segment(request.name()))
                        .resource(request);
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeFindSack, FIND_ABSENT);
    }

    private static Optional<Sack> decodeFindSack(HttpResponse response) throws IOException {
        if (FIND_ABSENT.include(response)) {
            return Optional.empty();
        }
        Responses.expect(response, 200);
        return Optional.of(Responses.json(response, SackJson.INSTANCE));
    }

    static HttpExchange<Sacks> list(ListSacksRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.LIST, "GET", "/sacks").resource(request);
        if (request.folder().isPresent()) {
            http.query("folder", request.folder().get());
        }
        if (request.pageSize().isPresent()) {
            http.query("pageSize", Integer.toString(request.pageSize().get()));
        }
        if (request.pageToken().isPresent()) {
            http.query("pageToken", request.pageToken().get());
        }
        return new HttpExchange<>(http.build(), response -> decodeListSacks(response, request));
    }

    private static Sacks decodeListSacks(HttpResponse response, ListSacksRequest request) throws IOException {
        Responses.expect(response, 200);
        return completeListSacks(Responses.read(response, DockListSacksResultHttp::read, Sacks.builder()).build(),
                request);
    }

    private static Sacks completeListSacks(Sacks value, ListSacksRequest request) {
        return value.toBuilder()
                .sacks(RelativeNames.below(request.folder().orElse(""), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
    }

    static HttpExchange<Sacks> scan(ScanSacksRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.SCAN, "POST", "/scan").resource(request);
        http.body(Json.toBytes(DockScanSacksRequestHttp::write, request), "application/json");
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeScanSacks);
    }

    private static Sacks decodeScanSacks(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Responses.read(response, DockScanSacksResultHttp::read, Sacks.builder()).build();
    }

    static HttpExchange<Sacks> every(EverySackRequest request) {
        HttpRequest.Builder http =
                HttpRequest.builder(DockOperations.EVERY, "GET", "/every/" + HttpRequest.segments(request.folder()))
                        .resource(request);
        return new HttpExchange<>(http.build(), response -> decodeEverySack(response, request));
    }

    private static Sacks decodeEverySack(HttpResponse response, EverySackRequest request) throws IOException {
        Responses.expect(response, 200);
        return completeEverySack(Responses.read(response, DockEverySackResultHttp::read, Sacks.builder()).build(),
                request);
    }

    private static Sacks completeEverySack(Sacks value, EverySackRequest request) {
        Sacks named = value.toBuilder()
                .sacks(RelativeNames.below(request.folder(), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
        ClientPage<Sack> page = ClientPage.of(named.sacks(), Sack::name, request.pageSize(), request.pageToken());
        return named.toBuilder().sacks(page.elements()).nextPageToken(page.nextPageToken()).build();
    }

    static HttpExchange<Bag> bag(BagFlourRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.BAG, "POST", "/bag").resource(request);
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeBagFlour);
    }

    private static Bag decodeBagFlour(HttpResponse response) throws IOException {
        return switch (response.status()) {
            case 200 -> Responses.read(response, DockBagFlourResultHttp::read, Bag.builder()).build();
            case 201 -> Responses.read(response, DockBagFlourResultHttp::read, Bag.builder()).build();
            case 202 -> Bag.builder().mood("sealed").build();
            default -> throw Responses.unexpected(response, 200, 201, 202);
        };
    }

    static HttpExchange<Weight> weigh(WeighFlourRequest request) {
        HttpRequest.Builder http = HttpRequest.builder(DockOperations.WEIGH, "POST", "/weigh").resource(request);
        return new HttpExchange<>(http.build(), DockDockHttpExchanges::decodeWeighFlour);
    }

    private static Weight decodeWeighFlour(HttpResponse response) throws IOException {
        Responses.expect(response, 200);
        return Weight.builder()
                .grams(Checks.required("Weight", "grams", Responses.header(response, "x-grams", Integer::valueOf)))
                .note(response.header("x-note"))
                .build();
    }
}
