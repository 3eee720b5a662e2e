package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The emitted client of a runtime calls the emitted server of the same wire, whose one call carries several operations. */
class BoxRoundTripTest {
    private static Emitted emitted;

    private final List<Object> received = new ArrayList<>();
    private BoxServer server;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(BoxRuntime.plan()), folder));
    }

    @BeforeEach
    void serve() {
        server = new BoxServer((ServedRuntime) made("box.BoxServer"));
        server.types.putAll(Map.of("d", "box.disk", "f", "box.file", "c", "box.cloud", "t", "box.tape"));
        answer(null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What the service gives back; to the question for components it always tells those that there are. */
    private void answer(@Nullable Object result) {
        server.service = (method, request) -> {
            if (method.equals("metadata")) {
                return components();
            }
            received.add(request);
            return result;
        };
    }

    private Object components() {
        List<Object> components = new ArrayList<>();
        server.types.forEach((name, type) -> components.add(built("BoxComponent", Map.of("name", name, "type", type))));
        return built("BoxMetadata", Map.of("components", components));
    }

    private static Object builder(String type, Map<String, ?> values) {
        Object builder = callStatic(emitted.type("box." + type), "builder");
        values.forEach((name, value) -> call(builder, name, value));
        return builder;
    }

    private static Object built(String type, Map<String, ?> values) {
        return call(builder(type, values), "build");
    }

    private static Object made(String type) {
        try {
            return emitted.type(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private RuntimeConnection connect(String wire) {
        return ((WireConnector) made("box.BoxConnector")).over(Map.of(wire, server.channel(wire)));
    }

    private static Object send(RuntimeConnection connection, String method, Object request) {
        return call(
                connection.service(emitted.type("box.BoxService")).orElseThrow(), method, request, CallOptions.DEFAULT);
    }

    private static Object put(String box, Map<String, ?> more) {
        Object builder = builder(
                "PutItemRequest",
                Map.of("box", box, "name", "n", "data", Bytes.utf8("x"), "metadata", Map.of("k", "v")));
        more.forEach((name, value) -> call(builder, name, value));
        return call(builder, "build");
    }

    @ParameterizedTest
    @CsvSource({"http,d", "http,f", "http,c", "grpc,d", "grpc,f", "grpc,c"})
    void inputsArriveInTheFormOfTheComponentsType(String wire, String box) {
        Object request = put(box, Map.of());
        send(connect(wire), "put", request);

        assertThat(received).hasSize(1);
        Object got = received.get(0);
        assertThat(call(got, "name")).isEqualTo("n");
        assertThat(call(got, "data")).isEqualTo(Bytes.utf8("x"));
        assertThat(call(got, "metadata"))
                .as("constants and inputs that are entries of the map are no part of it")
                .isEqualTo(Map.of("k", "v"));
    }

    @Test
    void constantsStandAtTheirLocations() {
        RuntimeConnection http = connect("http");
        send(http, "put", put("d", Map.of()));
        send(http, "put", put("c", Map.of("kind", "odd")));

        assertThat(server.arrived.get(1))
                .startsWith("POST /boxes/d ")
                .contains("\"operation\":\"put\"", "\"level\":3", "\"sync\":true", "\"content\":\"eA==\"");
        assertThat(server.arrived.get(2))
                .startsWith("POST /boxes/c?via=cloud ")
                .contains("\"mode\":\"420\"", "\"kind\":\"odd\"", "\"key\":\"n\"", "\"content\":\"eA==\"");
        assertThat(call(received.get(1), "kind")).isEqualTo(Optional.of("odd"));
    }

    @Test
    void theTypesOfComponentsAreAskedForOnce() {
        RuntimeConnection http = connect("http");
        send(http, "put", put("d", Map.of()));
        send(http, "put", put("c", Map.of()));
        assertThat(server.arrived)
                .filteredOn(it -> it.startsWith("GET /metadata"))
                .hasSize(1);

        server.types.put("new", "box.disk");
        send(http, "put", put("new", Map.of()));
        assertThat(server.arrived)
                .filteredOn(it -> it.startsWith("GET /metadata"))
                .hasSize(2);

        assertThatThrownBy(() -> send(http, "put", put("nowhere", Map.of())))
                .isInstanceOf(ComponentNotFoundException.class)
                .hasMessageContaining("nowhere");
        assertThat(received).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void aTypeWithoutAFormIsNotSupportedAndNothingElseIsSent(String wire) {
        RuntimeConnection connection = connect(wire);
        assertThatThrownBy(() -> send(connection, "put", put("t", Map.of())))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("box.tape")
                .hasMessageContaining("box.disk or box.file or box.cloud");
        assertThatThrownBy(() -> send(connection, "put", put("d", Map.of("kind", "odd"))))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("a disk keeps no kinds");
        assertThat(received).isEmpty();
        assertThat(server.arrived).hasSize(1);
    }

    @Test
    void aFormThatIsNotSupportedSaysWhyAndStandsInTheCapabilities() {
        RuntimeConnection http = connect("http");
        assertThatThrownBy(() -> send(http, "list", built("ListItemsRequest", Map.of("box", "d"))))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("a disk does not list");
        assertThat(http.capabilities().of("listItems").orElseThrow().reason())
                .isEqualTo("What to know. Works on components of the type box.cloud."
                        + " Not on box.disk: a disk does not list.");
        assertThat(connect("grpc").capabilities().supports("listItems")).isFalse();
    }

    @Test
    void anAsyncCallLearnsTheTypeToo() {
        Object async =
                connect("http").service(emitted.type("box.AsyncBoxService")).orElseThrow();
        CompletableFuture<?> good = (CompletableFuture<?>) call(async, "put", put("d", Map.of()), CallOptions.DEFAULT);
        assertThat(good).isCompleted();
        CompletableFuture<?> bad =
                (CompletableFuture<?>) call(async, "put", put("nowhere", Map.of()), CallOptions.DEFAULT);
        assertThat(bad).isCompletedExceptionally();
        assertThatThrownBy(bad::join).hasCauseInstanceOf(ComponentNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"http,d", "http,c", "grpc,d", "grpc,c"})
    void nothingIsTold(String wire, String box) {
        Object get = built("GetItemRequest", Map.of("box", box, "name", "n"));
        answer(Optional.empty());
        assertThat(send(connect(wire), "get", get)).isEqualTo(Optional.empty());

        Object item = built("BoxItem", Map.of("data", Bytes.utf8("x")));
        answer(Optional.of(item));
        assertThat(send(connect(wire), "get", get)).isEqualTo(Optional.of(item));
    }

    @Test
    void onlyTheErrorThatSaysSoIsNothing() {
        Object get = built("GetItemRequest", Map.of("box", "d", "name", "n"));
        RuntimeConnection http = connect("http");
        send(http, "put", put("d", Map.of()));
        server.instead = BoxServer.failure(500, "{\"code\":\"ERR_BOX\",\"text\":\"x: no such item: n\"}");
        assertThat(send(http, "get", get)).isEqualTo(Optional.empty());
        for (String other : List.of(
                "{\"code\":\"ERR_BOX\",\"text\":\"the disk is broken\"}",
                "{\"code\":\"ERR_OTHER\",\"text\":\"no such item\"}")) {
            server.instead = BoxServer.failure(500, other);
            assertThatThrownBy(() -> send(http, "get", get)).isInstanceOf(InternalException.class);
        }
        server.instead = BoxServer.failure(400, "{\"code\":\"ERR_BOX\",\"text\":\"no such item\"}");
        assertThatThrownBy(() -> send(http, "get", get)).isInstanceOf(InvalidArgumentException.class);

        RuntimeConnection grpc = connect("grpc");
        send(grpc, "put", put("d", Map.of()));
        server.instead = BoxServer.failedCall(13, "no such item");
        assertThat(send(grpc, "get", get)).isEqualTo(Optional.empty());
        server.instead = BoxServer.failedCall(13, "the disk is broken");
        assertThatThrownBy(() -> send(grpc, "get", get)).isInstanceOf(InternalException.class);
    }

    private static Object cell(String name, Object value) {
        return built("Cell", Map.of(name, value));
    }

    private static Object row(Object... cells) {
        return built("Row", Map.of("cells", List.of(cells)));
    }

    private static List<Object> cells() {
        return List.of(
                cell("none", true),
                cell("flag", false),
                cell("whole", 9007199254740993L),
                cell("exact", "12345678901234567890.123456789"),
                cell("text", "t\"\\"));
    }

    @Test
    void anObjectOfMembersIsAListByItsKey() {
        Object entries = built(
                "Entries",
                Map.of(
                        "entries",
                        List.of(
                                built("Entry", Map.of("name", "b", "size", 9007199254740993L)),
                                built("Entry", Map.of("name", "a", "label", cell("none", true))))));
        answer(entries);
        Object list = built("ListItemsRequest", Map.of("box", "c"));
        RuntimeConnection http = connect("http");
        assertThat(send(http, "list", list)).isEqualTo(entries);

        server.instead = BoxServer.failure(200, "{\"x\":{\"size\":7,\"label\":[1,{\"n\":2.50}],\"more\":1}}");
        Object read = send(http, "list", list);
        assertThat(read)
                .isEqualTo(built(
                        "Entries",
                        Map.of(
                                "entries",
                                List.of(built(
                                        "Entry",
                                        Map.of("name", "x", "size", 7L, "label", cell("text", "[1,{\"n\":2.50}]")))))));
        server.instead = BoxServer.failure(200, "[{\"name\":\"x\"}]");
        assertThatThrownBy(() -> send(http, "list", list)).isInstanceOf(InternalException.class);
    }

    @ParameterizedTest
    @CsvSource({"http,d", "http,c", "grpc,d", "grpc,c"})
    void rowsKeepTheirValues(String wire, String box) {
        List<Object> columns = List.of(
                built("Column", Map.of("name", "a")),
                built("Column", Map.of("name", "b")),
                built("Column", Map.of("name", "c")),
                built("Column", Map.of("name", "d")),
                built("Column", Map.of("name", "e")));
        Object cells = List.of(row(cells().toArray()), row(cells().toArray()));
        Object back = row(cells().toArray());
        answer(built("Table", Map.of("columns", columns, "rows", cells)));
        Object builder = builder("QueryItemsRequest", Map.of("box", box, "text", "q", "cells", cells()));
        if (wire.equals("http")) {
            call(builder, "limit", "12345678901234567890");
        }

        Object table = send(connect(wire), "query", call(builder, "build"));

        assertThat(call(table, "columns")).isEqualTo(box.equals("d") ? List.of() : columns);
        assertThat((List<?>) call(table, "rows"))
                .extracting(it -> call(it, "cells").toString())
                .containsExactly(
                        call(back, "cells").toString(), call(back, "cells").toString());
        assertThat(call(received.get(0), "cells").toString())
                .isEqualTo(call(back, "cells").toString());
        if (wire.equals("http")) {
            assertThat(call(received.get(0), "limit")).isEqualTo(Optional.of("12345678901234567890"));
            assertThat(server.arrived.get(1))
                    .contains("\"limit\":12345678901234567890")
                    .contains("[null,false,9007199254740993,12345678901234567890.123456789,");
        }
    }

    @Test
    void badRowsOfAPeerAreNoResult() {
        RuntimeConnection http = connect("http");
        send(http, "put", put("d", Map.of()));
        Object disk = built("QueryItemsRequest", Map.of("box", "d", "text", "q"));
        Object cloud = built("QueryItemsRequest", Map.of("box", "c", "text", "q"));
        for (String bad : List.of("{}", "[1]", "[[1]", "[[1]] 2")) {
            server.instead = BoxServer.failure(200, bad);
            assertThatThrownBy(() -> send(http, "query", disk)).as(bad).isInstanceOf(InternalException.class);
        }
        server.instead = BoxServer.failure(200, "{\"table\":[[1]]}");
        assertThatThrownBy(() -> send(http, "query", cloud)).isInstanceOf(InternalException.class);

        server.instead = BoxServer.failure(200, "{\"table\":null}");
        assertThat(call(send(http, "query", cloud), "rows")).isEqualTo(List.of());
        server.instead = BoxServer.failure(200, "{\"table\":[{\"a\":1},{\"b\":1e2}]}");
        Object table = send(http, "query", cloud);
        assertThat((List<?>) call(table, "columns"))
                .extracting(it -> call(it, "name"))
                .containsExactly("a", "b");
        assertThat(call(table, "rows"))
                .isEqualTo(List.of(
                        row(cell("whole", 1L), cell("none", true)), row(cell("none", true), cell("exact", "1e2"))));
    }

    @Test
    void aMemberThatTheWireDoesNotTakeIsRefusedBeforeAnythingIsSent() {
        RuntimeConnection http = connect("http");
        send(http, "put", put("d", Map.of()));
        int before = server.arrived.size();
        assertThatThrownBy(() -> send(
                        http,
                        "query",
                        built(
                                "QueryItemsRequest",
                                Map.of("box", "d", "text", "q", "cells", List.of(cell("raw", Bytes.utf8("x")))))))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("a box takes no bytes");
        for (Map<String, Object> wrong : List.of(
                Map.<String, Object>of("limit", "seven"),
                Map.<String, Object>of("cells", List.of(cell("exact", "1,5"))))) {
            Object builder = builder("QueryItemsRequest", Map.of("box", "d", "text", "q"));
            wrong.forEach((name, value) -> call(builder, name, value));
            assertThatThrownBy(() -> send(http, "query", call(builder, "build")))
                    .isInstanceOf(InvalidArgumentException.class);
        }
        assertThat(server.arrived).hasSize(before);
    }

    @Test
    void whatNoOtherOperationTakesGoesToTheGenericOne() {
        Object item = built("BoxItem", Map.of("data", Bytes.utf8("done")));
        answer(item);
        Object invoke =
                built("InvokeBoxRequest", Map.of("name", "t", "operation", "wind", "data", Bytes.utf8("{\"n\":1}")));
        assertThat(send(connect("http"), "invoke", invoke)).isEqualTo(item);
        assertThat(received).containsExactly(invoke);
    }
}
