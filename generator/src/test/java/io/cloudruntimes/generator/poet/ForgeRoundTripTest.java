package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The emitted client of a runtime calls the emitted server of the same wire, whose values have forms of their own. */
class ForgeRoundTripTest {
    private static final Instant DUE = Instant.parse("2026-11-02T08:15:30.957Z");
    private static Emitted emitted;

    private final List<Object> received = new ArrayList<>();
    private @Nullable Object answer;
    private BoxServer server;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(ForgeRuntime.plan()), folder));
    }

    @BeforeEach
    void serve() throws ReflectiveOperationException {
        server = new BoxServer((ServedRuntime)
                emitted.type("forge.ForgeServer").getConstructor().newInstance());
        server.service = (method, request) -> {
            received.add(request);
            return answer;
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Object built(String type, Map<String, ?> values) {
        Object builder = emitted.builder("job", type);
        values.forEach((name, value) -> call(builder, name, value));
        return call(builder, "build");
    }

    private static Object kind(String value) {
        return callStatic(emitted.type("job.JobKind"), "of", value);
    }

    private Object send(String wire, String method, Object request) throws ReflectiveOperationException {
        WireConnector connector = (WireConnector)
                emitted.type("forge.ForgeConnector").getConstructor().newInstance();
        Object client = connector
                .over(Map.of(wire, server.channel(wire)))
                .service(emitted.type("job.JobService"))
                .orElseThrow();
        return call(client, method, request, CallOptions.DEFAULT);
    }

    private static Map<String, Object> whole() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "n");
        values.put("tags", List.of("a", "b&c"));
        values.put("kind", kind("flat"));
        values.put("ttl", Duration.ofSeconds(90));
        values.put("pause", Duration.ofSeconds(3));
        values.put("limit", 7);
        values.put("folder", "f/");
        values.put("note", "x");
        values.put("count", 5L);
        values.put("urgent", true);
        values.put("data", Bytes.utf8("{\"a\":[true,null]}"));
        values.put("due", DUE);
        values.put("target", "a b/c?");
        values.put("labels", Map.of("k", "v"));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void eachInputArrives(String wire) throws Exception {
        Object request = built("PutJobRequest", whole());
        send(wire, "put", request);

        assertThat(received).containsExactly(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void whatIsNotGivenArrivesAsItsDefaultOrEmpty(String wire) throws Exception {
        send(wire, "put", built("PutJobRequest", Map.of("name", "n", "note", "", "urgent", false)));

        Object got = received.get(0);
        assertThat(call(got, "kind")).isEqualTo(Optional.of(kind("round")));
        assertThat(call(got, "pause")).isEqualTo(Optional.of(Duration.ZERO));
        assertThat(call(got, "limit")).isEqualTo(Optional.of(100));
        assertThat(call(got, "folder")).isEqualTo(Optional.of(""));
        assertThat(call(got, "note")).isEqualTo("");
        assertThat(call(got, "count")).isEqualTo(Optional.of(0L));
        assertThat(call(got, "urgent")).isEqualTo(false);
        assertThat(List.of(call(got, "ttl"), call(got, "data"), call(got, "due"), call(got, "target")))
                .containsOnly(Optional.empty());
        assertThat(call(got, "labels")).isEqualTo(Map.of());
    }

    @Test
    void theBodyHasTheFormsOfTheRuntime() throws Exception {
        send("http", "put", built("PutJobRequest", whole()));
        Map<String, Object> few = Map.of("name", "n", "note", "", "urgent", false, "folder", "", "count", 0L);
        send("http", "put", built("PutJobRequest", few));

        assertThat(server.arrived.get(0))
                .startsWith("PUT /jobs/n?tag=a&tag=b%26c ")
                .contains(
                        "\"kind\":2",
                        "\"life\":{\"ttl\":\"90s\"}",
                        "\"pause\":\"3s\"",
                        "\"size\":7",
                        "\"folder\":\"f/\"")
                .contains("\"note\":\"x\"", "\"count\":5", "\"urgent\":{}", "\"data\":{\"a\":[true,null]}")
                .contains("\"due\":\"2026-11-02 08:15:30.957 +0000 UTC\"", "\"target\":\"/a%20b/c%3F\"")
                .contains("\"labels\":{\"k\":\"v\",\"mode\":\"fast\"}");
        assertThat(server.arrived.get(1))
                .contains("\"kind\":1", "\"pause\":\"0s\"", "\"size\":100", "\"folder\":\".\"", "\"data\":null")
                .contains("\"labels\":{\"mode\":\"fast\"}")
                .doesNotContain("note", "count", "urgent", "life", "due", "target");
    }

    @Test
    void theMessageHasTheFormsOfTheRuntime() throws Exception {
        Bytes message = message(built("PutJobRequest", whole()));
        assertThat(MessageFields.numberOf(message, 3)).isEqualTo(2);
        assertThat(MessageFields.stringOf(message, 4, 1)).isEqualTo("90s");
        assertThat(MessageFields.stringOf(message, 12)).isEqualTo("2026-11-02 08:15:30.957 +0000 UTC");
        assertThat(MessageFields.stringOf(message, 13)).isEqualTo("/a%20b/c%3F");
        assertThat(MessageFields.stringOf(message, 14, 1)).isEqualTo("k");
        assertThat(MessageFields.stringOf(message, 14, 2, 1)).isEqualTo("v");

        Map<String, Object> few = Map.of("name", "n", "note", "", "urgent", false, "folder", "", "count", 0L);
        Bytes defaults = message(built("PutJobRequest", few));
        assertThat(MessageFields.numberOf(defaults, 3)).isEqualTo(1);
        assertThat(MessageFields.numberOf(defaults, 6)).isEqualTo(100);
        assertThat(MessageFields.stringOf(defaults, 7)).isEqualTo(".");
        assertThat(MessageFields.allOf(defaults, 5)).hasSize(1);
        for (int field : new int[] {4, 8, 9, 10, 11, 12, 13}) {
            assertThat(fields(defaults)).as("field %s", field).doesNotContain(field);
        }
    }

    private static Bytes message(Object request) {
        MessageWriter out = new MessageWriter();
        callStatic(emitted.type("job.forge.ForgePutJobRequestGrpc"), "write", out, request);
        return out.toBytes();
    }

    private static List<Integer> fields(Bytes message) throws IOException {
        return MessageReader.read(
                message,
                (in, found) -> {
                    while (in.next()) {
                        found.add(in.field());
                        in.skip();
                    }
                },
                new ArrayList<>());
    }

    @Test
    void aPathThatLeadsElsewhereIsNotSent() {
        Map<String, Object> values = whole();
        values.put("target", "a/../b");
        assertThatThrownBy(() -> send("http", "put", built("PutJobRequest", values)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(received).isEmpty();
    }

    private static Map<String, Object> job(String wire) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "n");
        values.put("kind", kind("flat"));
        values.put("ttl", Duration.ofSeconds(90));
        values.put("due", DUE);
        values.put("written", DUE);
        values.put("size", 0L);
        values.put("note", "");
        values.put("urgent", true);
        values.put("text", Bytes.utf8("t"));
        values.put("etag", "1");
        values.put("labels", Map.of("k", "v"));
        values.put("data", Content.of(Bytes.utf8("d")));
        values.put("steps", List.of(step(true), step(false)));
        values.put("state", 200);
        values.put("more", false);
        return values;
    }

    private static Object step(boolean skip) {
        return built(
                "Step",
                skip
                        ? Map.of("name", "s", "pause", Duration.ofSeconds(2), "skip", true, "done", DUE, "mode", "fast")
                        : Map.of("name", "t", "pause", Duration.ZERO, "mode", "fast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void eachOutputComesBack(String wire) throws Exception {
        answer = Optional.of(built("Job", job(wire)));

        assertThat(send(wire, "get", built("GetJobRequest", Map.of("name", "n"))))
                .isEqualTo(answer);
    }

    private Object get(String wire) throws Exception {
        return ((Optional<?>) send(wire, "get", built("GetJobRequest", Map.of("name", "n")))).orElseThrow();
    }

    @Test
    void textOfAnotherFormIsAbsentOverHttp() throws Exception {
        server.instead = BoxServer.failure(
                200,
                "{\"kind\":1,\"ttl\":\"soon\",\"due\":7,\"written\":{\"at\":[1]},\"data\":\"\",\"steps\":"
                        + "[{\"name\":\"s\",\"skip\":{\"any\":1},\"done\":\"later\"}]}");
        Object got = get("http");
        assertThat(List.of(call(got, "ttl"), call(got, "due"), call(got, "written")))
                .containsOnly(Optional.empty());
        assertThat(call(got, "size")).isEqualTo(Optional.of(0L));
        assertThat(call(got, "note")).isEqualTo("");
        assertThat(call(got, "urgent")).isEqualTo(false);
        assertThat(call(got, "name")).isEqualTo("n");
        assertThat(call(got, "steps"))
                .isEqualTo(List.of(built("Step", Map.of("name", "s", "skip", true, "mode", "fast"))));

        server.instead = BoxServer.failure(200, "{\"kind\":\"flat\",\"data\":\"\"}");
        assertThatThrownBy(() -> get("http")).isInstanceOf(InternalException.class);
    }

    private static HttpResponse message(Consumer<MessageWriter> fields) {
        MessageWriter out = new MessageWriter();
        fields.accept(out);
        return HttpResponse.of(200, Map.of("grpc-status", "0"), out.toFrame());
    }

    @Test
    void textOfAnotherFormIsAbsentOverGrpc() throws Exception {
        server.instead = message(out -> {
            out.string(4, "yesterday");
            out.string(3, "2026-11-02T08:15:30Z");
            out.string(2, "");
            out.number(1, 1);
        });
        Object got = get("grpc");
        assertThat(List.of(call(got, "ttl"), call(got, "due"), call(got, "written")))
                .containsOnly(Optional.empty());
        assertThat(call(got, "name")).isEqualTo("n");

        server.instead = message(out -> {
            out.string(3, "2026-11-02 09:15:30.957 +0100 CET m=+0.5");
            out.string(2, "1h0m1.9s");
            out.number(1, 1);
        });
        got = get("grpc");
        assertThat(call(got, "ttl")).isEqualTo(Optional.of(Duration.ofSeconds(3601)));
        assertThat(call(got, "due")).isEqualTo(Optional.of(DUE));
    }

    @Test
    void anEmptyTextIsThereWithItsEtagAndAnotherAlways() throws Exception {
        server.instead = message(out -> {
            out.string(9, "1");
            out.number(1, 1);
        });
        assertThat(call(get("grpc"), "text")).isEqualTo(Optional.of(Bytes.EMPTY));
        server.instead = message(out -> {
            out.bytes(8, Bytes.utf8("t"));
            out.number(1, 1);
        });
        assertThat(call(get("grpc"), "text")).isEqualTo(Optional.of(Bytes.utf8("t")));
        server.instead = message(out -> out.number(1, 1));
        assertThat(call(get("grpc"), "text")).isEqualTo(Optional.empty());
    }

    @Test
    void severalTextsOfAnEntryArePartedByCommas() throws Exception {
        server.instead = message(out -> {
            out.message(
                    10,
                    "",
                    (inner, none) -> inner.message(1, "", (entry, nothing) -> {
                        entry.message(2, "", (value, empty) -> {
                            value.string(2, "b");
                            value.string(2, "a");
                        });
                        entry.string(1, "k");
                    }));
            out.number(1, 1);
        });
        assertThat(call(get("grpc"), "labels")).isEqualTo(Map.of("k", "a,b"));
    }

    @Test
    void anEmptyListIsAStatusOfItsOwn() throws Exception {
        Object list = built("ListStepsRequest", Map.of("name", "n"));
        for (List<Object> steps : List.of(List.of(step(true)), List.<Object>of())) {
            answer = built("Steps", Map.of("name", "n", "steps", steps));
            assertThat(send("http", "list", list)).isEqualTo(answer);
            assertThat(send("grpc", "list", list)).isEqualTo(answer);
        }
        assertThat(server.statuses).containsExactly(200, 204);
    }

    @Test
    void theTextOfABodyIsAnOutput() throws Exception {
        Object check = built("CheckForgeRequest", Map.of());
        for (Map<String, ?> health : List.of(
                Map.of("code", 200), Map.of("code", 500, "message", "d\u00e9faut {1}\n"), Map.of("code", 500))) {
            answer = built("Health", health);
            assertThat(send("http", "check", check)).isEqualTo(answer);
        }
        assertThat(server.statuses).containsExactly(200, 500, 500);
    }
}
