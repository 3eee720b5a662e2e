package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.Errors;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.ServedWire;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.Router;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.server.ServiceSource;
import io.cloudruntimes.generator.model.Operation;
import io.cloudruntimes.generator.model.TypeRef;
import io.cloudruntimes.neutral.NeutralServer;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same vectors from the other side: the routes get the request and must hand the input on and give the answer. */
class VectorServerTest {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor();

    @AfterAll
    static void stop() {
        TIMER.shutdownNow();
    }

    static Stream<Vector> vectors() {
        return VectorFiles.read(Repo.spec()).stream()
                .filter(vector -> !vector.isStream() && vector.json().has("expect"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void serves(Vector vector) throws Throwable {
        JsonObject json = vector.json();
        Api.Member member = Api.member(vector.operation());
        Object expected = Api.request(member, json.getAsJsonObject("input"));
        Object[] received = new Object[1];
        ServiceSource services = new ProxyServices(arguments -> {
            received[0] = arguments[0];
            return answer(json, (Operation) member.callable());
        });
        ServedRuntime neutral = new NeutralServer();
        ServedWire wire = neutral.wires().get(0);
        RouteResponse response = new Router(wire.routes().apply(services), TIMER, wire.httpErrors(neutral.errors()))
                .handle(request(json.getAsJsonObject("expect")), onLost -> {
                    throw new IllegalStateException("no stream");
                });
        assertThat(received[0]).isEqualTo(expected);
        if (vector.fitsServer()) {
            checkAnswer(json.getAsJsonObject("respond"), response);
        }
    }

    private static Object answer(JsonObject json, Operation operation) throws Exception {
        if (json.has("error")) {
            JsonObject body = json.getAsJsonObject("respond").getAsJsonObject("body");
            if (!body.has("json")) {
                return null;
            }
            JsonObject error = body.getAsJsonObject("json");
            throw Errors.of(
                    ErrorCode.of(error.get("code").getAsString()),
                    error.get("message").getAsString(),
                    ErrorContext.EMPTY.withDetails(Map.of("store", "orders")),
                    null);
        }
        if (json.has("absent")) {
            return Optional.empty();
        }
        if (json.get("output").isJsonNull()) {
            return null;
        }
        TypeRef.Named type = operation.result().result().orElseThrow();
        Object value = Json.fromText(
                Api.codec(type), VectorNotation.expand(json.get("output")).toString());
        return operation.result().absentStatus().isPresent() ? Optional.of(value) : value;
    }

    private static ServerRequest request(JsonObject expect) {
        Map<String, JsonElement> headers =
                expect.has("headers") ? expect.getAsJsonObject("headers").asMap() : Map.of();
        Map<String, String> texts = new TreeMap<>();
        headers.forEach((name, value) -> texts.put(name, value.getAsString()));
        return new ServerRequest(
                expect.get("method").getAsString(),
                VectorNotation.text(expect.get("target")),
                Headers.of(texts),
                expect.has("body") ? Bytes.wrap(VectorNotation.bytes(expect.get("body"))) : Bytes.EMPTY);
    }

    private static void checkAnswer(JsonObject respond, RouteResponse response) {
        assertThat(response.status()).isEqualTo(respond.get("status").getAsInt());
        if (respond.has("headers")) {
            respond.getAsJsonObject("headers")
                    .entrySet()
                    .forEach(header -> assertThat(response.headers())
                            .containsEntry(header.getKey(), header.getValue().getAsString()));
        }
        byte[] expected = respond.has("body") ? VectorNotation.bytes(respond.get("body")) : new byte[0];
        if (respond.has("body") && respond.getAsJsonObject("body").has("json")) {
            assertThat(JsonParser.parseString(response.body().bytes().toUtf8()))
                    .isEqualTo(JsonParser.parseString(new String(expected, StandardCharsets.UTF_8)));
        } else {
            assertThat(response.body().equals(Content.of(expected))).isTrue();
        }
    }
}
