// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.ClientPage;
import io.cloudruntimes.core.runtime.RelativeNames;
import io.cloudruntimes.core.runtime.error.EmptyMessage;
import io.cloudruntimes.core.runtime.error.ErrorOutcome;
import io.cloudruntimes.core.runtime.error.ErrorTemplate;
import io.cloudruntimes.core.runtime.error.ErrorValues;
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
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** The requests of {@link DockService} as calls of the gRPC service of the Dock sidecar. */
@Generated("io.cloudruntimes.generator")
final class DockDockGrpcExchanges {
    static final ErrorOutcome GRIND_RESULT = ErrorOutcome.grpc()
            .or("UNAVAILABLE", List.of(), List.of(),
                    ErrorTemplate.of("mood {mood} after {turns} turns: {flour}", "turns"));

    private static final ErrorValues CLOSE_ERROR_VALUES = ErrorValues.field(2).or("3", ErrorCode.INTERNAL);

    private static final ErrorValues CLOSE_ERROR_VALUES_2 = ErrorValues.field(4, 1).or("broken", ErrorCode.CONFLICT);

    static final ErrorOutcome SWEEP_RESULT =
            ErrorOutcome.grpc().or("INTERNAL", List.of(), List.of("is clean")).or("NOT_FOUND", List.of(), List.of());

    static final ErrorOutcome FIND_ABSENT = ErrorOutcome.grpc().or("UNKNOWN", List.of("GONE"), List.of("no such sack"));

    static final ErrorOutcome FIND_RESULT = ErrorOutcome.grpc().or("", List.of(), List.of("it is a heap"));

    static final ErrorOutcome FIND_ABSENT_2 = ErrorOutcome.grpc().or("NOT_FOUND", List.of(), List.of());

    static final ErrorOutcome LIST_RESULT = ErrorOutcome.grpc().or("INTERNAL", List.of(), List.of("no such folder"));

    private DockDockGrpcExchanges() {}

    static HttpExchange<Ground> grind(GrindGrainRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.GRIND, "POST", "/dock.v1.Dock/Grind")
                .body(MessageWriter.frame(DockGrindGrainRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, DockDockGrpcExchanges::decodeGrindGrain, GRIND_RESULT);
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
        Ground value =
                MessageReader.readFrame(response.body(), DockGrindGrainResultGrpc::read, Ground.builder()).build();
        return value;
    }

    static HttpExchange<Gate> close(CloseGateRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.CLOSE, "POST", "/dock.v1.Dock/Close")
                .body(MessageWriter.frame(DockCloseGateRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, DockDockGrpcExchanges::decodeCloseGate);
    }

    private static Gate decodeCloseGate(HttpResponse response) throws IOException {
        CLOSE_ERROR_VALUES.check(response);
        CLOSE_ERROR_VALUES_2.check(response);
        Gate value = MessageReader.readFrame(response.body(), DockCloseGateResultGrpc::read, Gate.builder()).build();
        return value;
    }

    static HttpExchange<@Nullable Void> sweep(SweepFloorRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.SWEEP, "POST", "/dock.v1.Dock/Sweep")
                .body(MessageWriter.frame(DockSweepFloorRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, DockDockGrpcExchanges::decodeSweepFloor, SWEEP_RESULT);
    }

    private static @Nullable Void decodeSweepFloor(HttpResponse response) throws IOException {
        return null;
    }

    static HttpExchange<Optional<Sack>> find(FindSackRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.FIND, "POST", "/dock.v1.Dock/Find")
                .body(MessageWriter.frame(DockFindSackRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, DockDockGrpcExchanges::decodeFindSack,
                FIND_ABSENT.or(FIND_RESULT).or(FIND_ABSENT_2));
    }

    private static Optional<Sack> decodeFindSack(HttpResponse response) throws IOException {
        if (FIND_ABSENT.include(response)) {
            return Optional.empty();
        }
        if (FIND_RESULT.include(response)) {
            return Optional.of(Sack.builder().name("heap").build());
        }
        if (FIND_ABSENT_2.include(response)) {
            return Optional.empty();
        }
        EmptyMessage.check(response, ErrorCode.INTERNAL);
        Sack value = MessageReader.readFrame(response.body(), DockFindSackResultGrpc::read, Sack.builder()).build();
        return Optional.of(value);
    }

    static HttpExchange<Sacks> list(ListSacksRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.LIST, "POST", "/dock.v1.Dock/List")
                .body(MessageWriter.frame(DockListSacksRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, response -> decodeListSacks(response, request), LIST_RESULT);
    }

    private static Sacks decodeListSacks(HttpResponse response, ListSacksRequest request) throws IOException {
        if (LIST_RESULT.include(response)) {
            return Sacks.builder().build();
        }
        Sacks value = MessageReader.readFrame(response.body(), DockListSacksResultGrpc::read, Sacks.builder()).build();
        value = completeListSacks(value, request);
        return value;
    }

    private static Sacks completeListSacks(Sacks value, ListSacksRequest request) {
        return value.toBuilder()
                .sacks(RelativeNames.below(request.folder().orElse(""), value.sacks(), Sack::name,
                        (it, name) -> it.toBuilder().name(name).build()))
                .build();
    }

    static HttpExchange<Sacks> scan(ScanSacksRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.SCAN, "POST", "/dock.v1.Dock/Scan")
                .body(MessageWriter.frame(DockScanSacksRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, DockDockGrpcExchanges::decodeScanSacks);
    }

    private static Sacks decodeScanSacks(HttpResponse response) throws IOException {
        Sacks value = MessageReader.readFrame(response.body(), DockScanSacksResultGrpc::read, Sacks.builder()).build();
        return value;
    }

    static HttpExchange<Sacks> every(EverySackRequest request) {
        HttpRequest call = HttpRequest.builder(DockOperations.EVERY, "POST", "/dock.v1.Dock/Every")
                .body(MessageWriter.frame(DockEverySackRequestGrpc::write, request), "application/grpc")
                .resource(request)
                .build();
        return new HttpExchange<>(call, response -> decodeEverySack(response, request));
    }

    private static Sacks decodeEverySack(HttpResponse response, EverySackRequest request) throws IOException {
        Sacks value = MessageReader.readFrame(response.body(), DockEverySackResultGrpc::read, Sacks.builder()).build();
        value = completeEverySack(value, request);
        return value;
    }

    private static Sacks completeEverySack(Sacks value, EverySackRequest request) {
        ClientPage<Sack> page = ClientPage.of(value.sacks(), Sack::name, request.pageSize(), request.pageToken());
        return value.toBuilder().sacks(page.elements()).nextPageToken(page.nextPageToken()).build();
    }
}
