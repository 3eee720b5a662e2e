package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.grpc.GrpcStatus;
import io.cloudruntimes.core.grpc.GrpcTrailers;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emitted client of a runtime whose responses mean more than they say calls the emitted server of the same wire. */
class DockRoundTripTest {
    private static Emitted emitted;

    private final List<Object> received = new ArrayList<>();
    private BoxServer server;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(DockRuntime.plan()), folder));
    }

    @BeforeEach
    void serve() {
        server = new BoxServer((ServedRuntime) made("dock.DockServer"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(Function<Object, @Nullable Object> service) {
        server.service = (method, request) -> {
            received.add(request);
            return service.apply(request);
        };
    }

    private static Object built(String type, Map<String, ?> values) {
        Object builder = callStatic(emitted.type("dock." + type), "builder");
        values.forEach((name, value) -> call(builder, name, value));
        return call(builder, "build");
    }

    private static Object made(String type) {
        try {
            return emitted.type(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object send(String wire, String method, Object request) {
        return call(service(wire, "DockService"), method, request, CallOptions.DEFAULT);
    }

    private Object service(String wire, String api) {
        RuntimeConnection connection =
                ((WireConnector) made("dock.DockConnector")).over(Map.of(wire, server.channel(wire)));
        return connection.service(emitted.type("dock." + api)).orElseThrow();
    }

    private static Object ground(String mood, int turns, String flour) {
        return built("Ground", Map.of("mood", mood, "turns", turns, "flour", Bytes.utf8(flour)));
    }

    private static Object sack(String name) {
        return built("Sack", Map.of("name", name));
    }

    private static Object sacks(@Nullable String next, String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sacks", List.of(names).stream().map(DockRoundTripTest::sack).toList());
        if (next != null) {
            values.put("nextPageToken", next);
        }
        return built("Sacks", values);
    }

    /** An error as the runtime answers it. */
    private static HttpResponse failure(String wire, int status, String reason, String message) {
        return wire.equals("http")
                ? BoxServer.failure(status, "{\"code\":\"" + reason + "\",\"text\":\"" + message + "\"}")
                : BoxServer.failedCall(status, message);
    }

    private static HttpResponse message(MessageWriter message) {
        return HttpResponse.of(200, Map.of("grpc-status", "0"), message.toFrame());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void aResultThatNoSuccessTellsTravelsInTheMessageOfAnError(String wire) {
        Object grind = built("GrindGrainRequest", Map.of("grain", "rye"));
        for (Object ground : List.of(
                ground("fine", 3, "white"), ground("sad", 12, "grey:\n and %41 turns: more\n"), ground("", 0, ""))) {
            answer(request -> ground);
            assertThat(send(wire, "grind", grind)).isEqualTo(ground);
        }
        assertThat(received).containsOnly(grind);
    }

    @Test
    void anErrorOfAnotherFormStaysAnError() {
        Object grind = built("GrindGrainRequest", Map.of("grain", "rye"));
        for (String message :
                List.of("mood sad after many turns: x", "mood sad after 1234567890 turns: x", "the mood")) {
            server.instead = failure("http", 500, "STONE", message);
            assertThatThrownBy(() -> send("http", "grind", grind)).isInstanceOf(InternalException.class);
            server.instead = failure("grpc", 14, "", message);
            assertThatThrownBy(() -> send("grpc", "grind", grind)).isInstanceOf(UnavailableException.class);
        }
        server.instead = failure("http", 500, "OTHER", "mood sad after 2 turns: x");
        assertThatThrownBy(() -> send("http", "grind", grind)).isInstanceOf(InternalException.class);
        server.instead = failure("http", 409, "", "idle after 2: x");
        assertThat(send("http", "grind", grind)).isEqualTo(ground("idle", 2, "x"));
    }

    @ParameterizedTest
    @CsvSource({"http,500", "grpc,13"})
    void anErrorIsSuccess(String wire, int status) {
        Object sweep = built("SweepFloorRequest", Map.of());
        answer(request -> null);
        send(wire, "sweep", sweep);
        server.instead = failure(wire, status, "CLEAN", "the floor is clean already");
        send(wire, "sweep", sweep);
        server.instead = failure(wire, status, "CLEAN", "the broom is broken");
        assertThatThrownBy(() -> send(wire, "sweep", sweep)).isInstanceOf(InternalException.class);
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void theServerSaysThatThereIsNothingByTheFirstErrorWithItsReason(String wire) {
        Object find = built("FindSackRequest", Map.of("name", "a"));
        answer(request -> Optional.empty());
        assertThat(send(wire, "find", find)).isEqualTo(Optional.empty());
        answer(request -> Optional.of(sack("a")));
        assertThat(send(wire, "find", find)).isEqualTo(Optional.of(sack("a")));
        server.instead = failure(wire, wire.equals("http") ? 404 : 5, "", "not here");
        assertThat(send(wire, "find", find)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_FOUND, EMPTY, nothing lies on it",
        "5, ABORTED, HALF, HALF",
        "9, OUT_OF_RANGE, '', ''",
        "950, OUT_OF_RANGE, '', ''",
    })
    void aResultIsAnErrorWithItsOutputsInTheDetailsAndInTheMetadata(
            int grams, String status, String reason, String text) throws IOException {
        answer(request -> built("Weight", Map.of("grams", grams, "note", "wet")));

        HttpResponse response = serve("Weigh");

        assertThat(GrpcTrailers.of(response).status()).isEqualTo(GrpcStatus.valueOf(status));
        assertThat(GrpcTrailers.of(response).message()).isEqualTo(text);
        assertThat(response.header("x-grams")).isEqualTo("" + grams);
        assertThat(response.header("x-note")).isEqualTo("wet");
        Bytes info = errorInfo(response);
        assertThat(MessageFields.stringOf(info, 1)).isEqualTo(reason);
        assertThat(MessageFields.entriesOf(info, 3)).isEqualTo(Map.of("weight.grams", "" + grams));
    }

    @Test
    void aResultOfAnotherValueIsASuccess() throws IOException {
        answer(request -> built("Weight", Map.of("grams", 7, "note", "wet")));

        HttpResponse response = serve("Weigh");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("x-grams")).isEqualTo("7");
        assertThat(response.header("x-note")).isEqualTo("wet");
        assertThat(MessageFields.stringOf(MessageReader.messageOf(response.body()), 1))
                .isEqualTo("wet");
    }

    @Test
    void anOutputInTheDetailsIsCutAtItsMostBytesAndAtNoHalfOfACharacter() throws IOException {
        answer(request -> built("Bag", Map.of("mood", "torn \u00fc and wide")));

        Bytes info = errorInfo(serve("Bag"));

        assertThat(MessageFields.entriesOf(info, 3))
                .isEqualTo(Map.of("bag.mood", "torn ", "whole", "torn \u00fc and wide"));
    }

    @Test
    void theClientDoesNotMakeACallThatIsForTheServerOnly() {
        RuntimeConnection connection =
                ((WireConnector) made("dock.DockConnector")).over(Map.of("grpc", server.channel("grpc")));

        assertThat(connection.capabilities().of("weighFlour").orElseThrow().reason())
                .contains("it tells too much by errors");
        assertThatThrownBy(() -> send("grpc", "weigh", built("WeighFlourRequest", Map.of())))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("it tells too much by errors");
        assertThat(server.arrived).isEmpty();
    }

    /** The response to a call that no emitted client makes. */
    private HttpResponse serve(String method) {
        HttpRequest request = HttpRequest.builder(
                        OperationInfo.of("DockService", method, method, false, Maturity.STABLE),
                        "POST",
                        "/dock.v1.Dock/" + method)
                .body(new MessageWriter().toFrame(), "application/grpc")
                .build();
        return server.channel("grpc").send(request, new CallContext(CallOptions.DEFAULT));
    }

    private static Bytes errorInfo(HttpResponse response) throws IOException {
        Bytes details = Bytes.fromBase64(Objects.requireNonNull(response.header("grpc-status-details-bin")));
        return MessageFields.bytesOf(details, 3, 2);
    }

    @Test
    void theFirstErrorThatFitsDecides() {
        Object find = built("FindSackRequest", Map.of("name", "a"));
        server.instead = failure("grpc", 5, "", "it is a heap");
        assertThat(send("grpc", "find", find)).isEqualTo(Optional.of(sack("heap")));
        server.instead = failure("grpc", 2, "", "no such sack, but no reason either");
        assertThatThrownBy(() -> send("grpc", "find", find)).isInstanceOf(InternalException.class);
    }

    @Test
    void aMessageWithoutBytesIsAFailure() {
        Object find = built("FindSackRequest", Map.of("name", "a"));
        server.instead = message(new MessageWriter());
        assertThatThrownBy(() -> send("grpc", "find", find))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("empty message");
    }

    @Test
    void aValueOfASuccessIsAnError() {
        Object close = built("CloseGateRequest", Map.of());
        Object gate = built("Gate", Map.of("state", "shut"));
        answer(request -> gate);
        assertThat(send("http", "close", close)).isEqualTo(gate);
        assertThat(send("grpc", "close", close)).isEqualTo(gate);

        for (Map.Entry<String, ErrorCode> value : Map.of("3", ErrorCode.INTERNAL, "\"4\"", ErrorCode.INVALID_ARGUMENT)
                .entrySet()) {
            server.instead = BoxServer.failure(200, "{\"state\":\"x\",\"result\":{\"code\":" + value.getKey() + "}}");
            assertThatThrownBy(() -> send("http", "close", close))
                    .isInstanceOfSatisfying(
                            CloudRuntimesException.class,
                            e -> assertThat(e.code()).isEqualTo(value.getValue()))
                    .hasMessageContaining("result.code");
        }
        server.instead = BoxServer.failure(200, "{\"state\":\"x\",\"result\":{\"code\":2}}");
        assertThat(call(send("http", "close", close), "state")).isEqualTo("x");
        server.instead = HttpResponse.of(
                200, Map.of("Content-Type", "application/json", "X-Fault", "stuck"), Bytes.utf8("{\"state\":\"x\"}"));
        assertThatThrownBy(() -> send("http", "close", close)).isInstanceOf(UnavailableException.class);

        MessageWriter failed = new MessageWriter();
        failed.number(2, 3);
        failed.string(1, "x");
        server.instead = message(failed);
        assertThatThrownBy(() -> send("grpc", "close", close)).isInstanceOf(InternalException.class);
        MessageWriter broken = new MessageWriter();
        broken.message(4, "broken", (out, text) -> out.string(1, text));
        broken.string(1, "x");
        server.instead = message(broken);
        assertThatThrownBy(() -> send("grpc", "close", close)).isInstanceOf(ConflictException.class);
    }

    @Test
    void anAsyncCallFailsByAValueToo() {
        server.instead = BoxServer.failure(200, "{\"state\":\"x\",\"result\":{\"code\":4}}");
        CompletableFuture<?> closed = (CompletableFuture<?>) call(
                service("http", "AsyncDockService"), "close", built("CloseGateRequest", Map.of()), CallOptions.DEFAULT);
        assertThat(closed).isCompletedExceptionally();
        assertThatThrownBy(closed::join).hasMessageContaining("invalid_argument");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void namesAreBelowTheFolderOfTheRequestAndATokenIsThereWhereThereIsMore(String wire) {
        Object list = built("ListSacksRequest", Map.of("folder", "rye/", "pageSize", 2, "pageToken", "t"));
        answer(request -> sacks("next", "rye/a", "rye/b", "oats"));

        assertThat(send(wire, "list", list)).isEqualTo(sacks("next", "rye/a", "rye/b", "rye/oats"));
        assertThat(received).containsExactly(list);
        answer(request -> sacks(null));
        assertThat(send(wire, "list", built("ListSacksRequest", Map.of()))).isEqualTo(sacks(null));
    }

    @Test
    void aTokenWithoutMoreIsNone() {
        Object list = built("ListSacksRequest", Map.of("folder", "rye/"));
        server.instead = BoxServer.failure(200, "{\"sacks\":[{\"name\":\"a\"}],\"next\":\"t\",\"more\":false}");
        assertThat(send("http", "list", list)).isEqualTo(sacks(null, "rye/a"));
        MessageWriter page = new MessageWriter();
        page.string(2, "t");
        page.message(1, "a", (out, name) -> out.string(1, name));
        server.instead = message(page);
        assertThat(send("grpc", "list", list)).isEqualTo(sacks(null, "rye/a"));
        server.instead = failure("grpc", 13, "", "no such folder: rye");
        assertThat(send("grpc", "list", list)).isEqualTo(sacks(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void theTokenIsThatOfTheLastElement(String wire) {
        Object scan = built("ScanSacksRequest", Map.of("pageSize", 2));
        answer(request -> sacks("anything", "a", "b"));
        assertThat(send(wire, "scan", scan)).isEqualTo(sacks("b", "a", "b"));
        answer(request -> sacks(null, "a", "b"));
        assertThat(send(wire, "scan", scan)).isEqualTo(sacks(null, "a", "b"));
        answer(request -> sacks("anything"));
        assertThat(send(wire, "scan", scan)).isEqualTo(sacks(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void theClientMakesPagesAndTheServerReadsThemAll(String wire) {
        answer(request -> ((Optional<?>) call(request, "pageToken")).isEmpty()
                ? sacks("2", "f/c", "f/a")
                : sacks(null, "f/b", "f/d"));
        Map<String, Object> first = new LinkedHashMap<>(Map.of("folder", "f/", "pageSize", 3));
        Object page = send(wire, "every", built("EverySackRequest", first));

        assertThat(page).isEqualTo(sacks("f/c", "f/a", "f/b", "f/c"));
        assertThat(received)
                .extracting(it -> call(it, "pageToken"))
                .containsExactly(Optional.empty(), Optional.of("2"));
        first.put("pageToken", "f/c");
        assertThat(send(wire, "every", built("EverySackRequest", first))).isEqualTo(sacks(null, "f/d"));
        assertThat(send(wire, "every", built("EverySackRequest", Map.of("folder", "f/"))))
                .isEqualTo(sacks(null, "f/a", "f/b", "f/c", "f/d"));
    }

    @Test
    void aResultIsInTheHeadersAlone() {
        Object weight = built("Weight", Map.of("grams", 7, "note", "n"));
        answer(request -> weight);
        assertThat(send("http", "weigh", built("WeighFlourRequest", Map.of()))).isEqualTo(weight);
    }

    @Test
    void eachStatusOfSuccessIsReadAndTheOneThatSaysTheResultIsSent() {
        Object bag = built("BagFlourRequest", Map.of());
        Object open = built("Bag", Map.of("mood", "open", "note", "n"));
        answer(request -> open);
        assertThat(send("http", "bag", bag)).isEqualTo(open);
        Object sealed = built("Bag", Map.of("mood", "sealed"));
        answer(request -> sealed);
        assertThat(send("http", "bag", bag)).isEqualTo(sealed);

        server.instead = BoxServer.failure(201, "{\"mood\":\"new\"}");
        assertThat(send("http", "bag", bag)).isEqualTo(built("Bag", Map.of("mood", "new")));
        server.instead = BoxServer.failure(202, "");
        assertThat(send("http", "bag", bag)).isEqualTo(sealed);
        server.instead = BoxServer.failure(203, "{\"mood\":\"new\"}");
        assertThatThrownBy(() -> send("http", "bag", bag)).isInstanceOf(InternalException.class);
    }
}
