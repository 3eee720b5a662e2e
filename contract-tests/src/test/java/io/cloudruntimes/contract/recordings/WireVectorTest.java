package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.generator.model.Callable;
import io.cloudruntimes.vectors.VectorNotation;
import io.grpc.Metadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The emitted client of each wire sends the bytes of its vectors and understands the bytes that come back. Where the runtime is
 * the caller, the emitted callbacks take the call of the vector and answer with its bytes.
 */
class WireVectorTest {
    private static final List<RuntimeBinding> BINDINGS =
            Generation.plan(Repo.spec()).wired();

    static Stream<WireVector> http() {
        return WireVector.all().stream().filter(vector -> vector.isHttp() && !isCallback(vector));
    }

    static Stream<WireVector> callbacks() {
        return WireVector.all().stream().filter(WireVectorTest::isCallback);
    }

    /** Whether the runtime is the caller on the wire. */
    private static boolean isCallback(WireVector vector) {
        return binding(vector.runtime()).wire(vector.wire()).callbacks().isPresent();
    }

    static Stream<WireVector> grpc() {
        return WireVector.all().stream().filter(vector -> !vector.isHttp() && !vector.isStream());
    }

    static Stream<WireVector> streams() {
        return WireVector.all().stream().filter(WireVector::isStream);
    }

    static Stream<Path> files() {
        return WireVector.files().stream();
    }

    private static RuntimeBinding binding(String name) {
        return BINDINGS.stream()
                .filter(binding -> binding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no binding is named " + name));
    }

    private static CloudRuntimes connect(WireVector vector, int port) {
        return CloudRuntimes.builder(Recordings.url(binding(vector.runtime()), vector.wire(), port))
                .token(vector.token().orElse(null))
                .connect();
    }

    @ParameterizedTest
    @MethodSource("http")
    void overHttp(WireVector vector) throws Throwable {
        List<JsonObject> exchanges = exchanges(vector);
        try (RecordedHttpServer server = new RecordedHttpServer(exchanges.stream()
                        .map(exchange -> httpResponse(exchange.getAsJsonObject("response")))
                        .toList());
                CloudRuntimes runtime = connect(vector, server.port())) {
            Call.make(vector.replay(), runtime).check(vector.answer());
            assertThat(server.requests()).as("sent once").hasSize(exchanges.size());
            for (int i = 0; i < exchanges.size(); i++) {
                check(
                        exchanges.get(i).getAsJsonObject("request"),
                        server.requests().get(i));
            }
        }
    }

    /** What is exchanged before the vector's own exchange, and that. */
    private static List<JsonObject> exchanges(WireVector vector) {
        List<JsonObject> all = new ArrayList<>(vector.before());
        all.add(vector.json());
        return all;
    }

    private static JsonObject httpResponse(JsonObject response) {
        JsonObject recorded = new JsonObject();
        recorded.add("status", response.get("status"));
        recorded.add("headers", response.has("headers") ? response.get("headers") : new JsonObject());
        recorded.addProperty("bodyBase64", Base64.getEncoder().encodeToString(WireVector.body(response)));
        return recorded;
    }

    private static void check(JsonObject expected, RecordedHttpServer.Request sent) {
        assertThat(sent.method()).isEqualTo(expected.get("method").getAsString());
        assertThat(sent.target()).isEqualTo(expected.get("target").getAsString());
        headers(expected)
                .forEach((name, value) -> assertThat(sent.headers()).as(name).containsEntry(name, value.getAsString()));
        checkBody(expected, sent.body());
    }

    private static void checkBody(JsonObject expected, byte[] body) {
        assertThat(new String(body, StandardCharsets.ISO_8859_1))
                .as("the body, of which each byte is a character here")
                .isEqualTo(new String(WireVector.body(expected), StandardCharsets.ISO_8859_1));
    }

    private static Map<String, JsonElement> headers(JsonObject request) {
        return request.has("headers") ? request.getAsJsonObject("headers").asMap() : Map.of();
    }

    @ParameterizedTest
    @MethodSource("grpc")
    void overGrpc(WireVector vector) throws Throwable {
        List<JsonObject> exchanges = exchanges(vector);
        try (RecordedGrpcServer server = new RecordedGrpcServer(call ->
                        new WireVectorScript(vector, exchanges.get(call - 1).getAsJsonObject("response")));
                CloudRuntimes runtime = connect(vector, server.port())) {
            Call.make(vector.replay(), runtime).check(vector.answer());
            assertThat(server.requests()).as("sent once").hasSize(exchanges.size());
            for (int i = 0; i < exchanges.size(); i++) {
                JsonObject request = exchanges.get(i).getAsJsonObject("request");
                check(
                        request,
                        List.of(request.get("message").getAsString()),
                        server.requests().get(i));
            }
        }
    }

    private static void check(JsonObject expected, List<String> messages, RecordedGrpcServer.Request sent) {
        assertThat(sent.method()).isEqualTo(expected.get("path").getAsString());
        headers(expected)
                .forEach((name, value) -> assertThat(
                                sent.metadata().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)))
                        .as(name)
                        .isEqualTo(value.getAsString()));
        assertThat(sent.messages()).as("the messages").isEqualTo(messages);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void streamedOverGrpc(WireVector vector) throws Throwable {
        Receiver receiver = new Receiver(vector);
        WireVectorScript script = new WireVectorScript(vector);
        try (RecordedGrpcServer server = new RecordedGrpcServer(call -> script)) {
            try (CloudRuntimes runtime = connect(vector, server.port());
                    Subscription subscription =
                            Call.open(vector.replay(), runtime, receiver).orElseThrow()) {
                if (vector.json().has("error")) {
                    checkEnd(vector, subscription);
                } else {
                    await().until(() ->
                            script.received() >= vector.messages("client").size());
                    await().until(() ->
                            receiver.events.size() >= vector.events().size());
                }
            }
            // the client has sent its last message
            if (!vector.json().has("error")) {
                script.halfClosed().get(30, TimeUnit.SECONDS);
                assertThat(receiver.events)
                        .isEqualTo(VectorNotation.expand(vector.events())
                                .getAsJsonArray()
                                .asList());
            }
            assertThat(server.requests()).as("opened once").hasSize(1);
            check(vector.request(), vector.messages("client"), server.requests().get(0));
        }
    }

    private static void checkEnd(WireVector vector, Subscription subscription) {
        String code = vector.replay().text("error");
        assertThatThrownBy(() -> subscription.closed().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        CloudRuntimesException.class, error -> vector.answer().check(code, error));
    }

    /** Replies as the vector says. */
    private static final class Receiver implements StreamListener<Object, Object> {
        private final List<JsonElement> events = new CopyOnWriteArrayList<>();
        private final WireVector vector;
        private final io.cloudruntimes.generator.model.Stream stream;

        Receiver(WireVector vector) {
            this.vector = vector;
            this.stream = Api.stream(vector.operation());
        }

        @Override
        public CompletionStage<Object> onEvent(Object event) throws Exception {
            events.add(Api.json(stream.event(), event));
            if (stream.answer().isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            JsonElement reply = vector.json().getAsJsonArray("replies").get(events.size() - 1);
            return CompletableFuture.completedFuture(Json.fromText(
                    Api.codec(stream.answer().orElseThrow().type()),
                    VectorNotation.expand(reply).toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("callbacks")
    void calledByTheRuntime(WireVector vector) throws Throwable {
        Receiver receiver = new Receiver(vector);
        try (RecordedHttpServer starts = new RecordedHttpServer(httpResponse(startResponse(vector)));
                EmittedCallbacks callbacks =
                        new EmittedCallbacks(vector.runtime(), vector.token().orElse(null))) {
            callbacks.over(binding(vector.runtime()), starts.port());
            Subscription subscription =
                    callbacks.open(vector.operation(), vector.json().getAsJsonObject("input"), receiver);
            assertThat(subscription).isNotNull();
            check(vector.response(), callbacks.call(request(vector.request())));
        }
        assertThat(receiver.events)
                .isEqualTo(
                        VectorNotation.expand(vector.events()).getAsJsonArray().asList());
    }

    /** What the runtime answers where a stream is started by a request: the id that its call has. */
    private static JsonObject startResponse(WireVector vector) {
        JsonObject response = new JsonObject();
        response.addProperty("status", 200);
        JsonObject body = new JsonObject();
        String call = new String(WireVector.body(vector.request()), StandardCharsets.UTF_8);
        body.addProperty("$utf8", call.startsWith("{\"id\"") ? call : "{}");
        response.add("body", body);
        return response;
    }

    private static ServerRequest request(JsonObject call) {
        Map<String, String> headers = new TreeMap<>();
        headers(call).forEach((name, value) -> headers.put(name, value.getAsString()));
        return new ServerRequest(
                call.get("method").getAsString(),
                call.get("target").getAsString(),
                Headers.of(headers),
                Bytes.wrap(WireVector.body(call)));
    }

    private static void check(JsonObject expected, RouteResponse response) {
        assertThat(response.status()).isEqualTo(expected.get("status").getAsInt());
        headers(expected)
                .forEach((name, value) ->
                        assertThat(response.headers().get(name)).as(name).isEqualTo(value.getAsString()));
        checkBody(expected, response.body().bytes().toByteArray());
    }

    @Test
    void eachOperationOfEachWireHasOne() {
        Set<String> bound = new TreeSet<>();
        for (RuntimeBinding binding : BINDINGS) {
            for (Wire wire : binding.wires()) {
                Api.MODEL.services().stream()
                        .flatMap(service ->
                                Stream.<Callable>concat(service.operations().stream(), service.streams().stream()))
                        .filter(callable -> binding.on(callable, wire, WireBinding.class)
                                .filter(it -> !it.serverOnly())
                                .isPresent())
                        .forEach(callable -> bound.add(binding.name() + " " + wire.name() + " " + callable.id()));
            }
        }
        Set<String> covered = new TreeSet<>();
        WireVector.all()
                .forEach(vector -> covered.add(vector.runtime() + " " + vector.wire() + " " + vector.operation()));
        assertThat(covered).isEqualTo(bound);
    }

    @Test
    void eachIdIsThereOnce() {
        Set<String> ids = new HashSet<>();
        WireVector.all()
                .forEach(vector -> assertThat(ids.add(vector.toString()))
                        .as(vector.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsTheSchemaAndItsFolder(Path file) throws IOException {
        String text = Files.readString(file);
        JsonObject document = new Gson().fromJson(text, JsonObject.class);
        assertThat(problems(text)).isEmpty();
        assertThat(WireVector.FOLDER.relativize(file))
                .hasToString(document.get("runtime").getAsString() + "/"
                        + document.get("wire").getAsString() + "."
                        + document.get("operation").getAsString() + ".json");
        document.getAsJsonArray("vectors").get(0).getAsJsonObject().add("extra", new JsonPrimitive(1));
        assertThat(problems(document.toString())).isNotEmpty();
    }

    private static List<?> problems(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(WireVector.FOLDER.resolve("wire-vector.schema.json")))
                .validate(json, InputFormat.JSON);
    }
}
