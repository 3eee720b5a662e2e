package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.generator.Generator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden client of a gRPC wire calls the golden server of the same wire. */
class GrpcRoundTripTest {
    private static Emitted emitted;

    private InMemoryGrpc grpc;
    private Object client;
    private Object received = "nothing";
    private Function<Object, Object> service = request -> request;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(GaleRuntime.plan()), folder));
    }

    @BeforeEach
    void connect() throws ReflectiveOperationException {
        Class<?> api = emitted.type("vault.VaultService");
        Object implementation =
                Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, (proxy, method, arguments) -> {
                    received = arguments[0];
                    return service.apply(arguments[0]);
                });
        GrpcMethodSet methods = (GrpcMethodSet) emitted.type("vault.gale.GaleVaultGrpcMethods")
                .getConstructor(api)
                .newInstance(implementation);
        grpc = new InMemoryGrpc(methods.methods());
        WireConnector connector = (WireConnector)
                emitted.type("gale.GaleConnector").getConstructor().newInstance();
        RuntimeConnection connection = connector.over(Map.of("grpc", grpc));
        client = connection.service(api).orElseThrow();
    }

    private static Object builder(String type) {
        return callStatic(emitted.type("vault." + type), "builder");
    }

    private Object send(String method, Object builder) {
        return call(client, method, call(builder, "build"), CallOptions.DEFAULT);
    }

    private static Object put(Content data) {
        Object put = call(call(call(builder("PutBlobRequest"), "store", "s"), "name", "n"), "kind", "text/plain");
        return call(call(put, "tags", Map.of("a", "1")), "data", data);
    }

    private static Object stored() {
        return call(call(call(builder("Stored"), "size", 10L), "mark", "m"), "build");
    }

    @Test
    void aBodyIsSentInChunksWithTheFieldsInTheFirstMessageAndTheMetadataBeside() throws IOException {
        service = request -> {
            assertThat(((Content) call(request, "data")).bytes()).isEqualTo(Bytes.utf8("0123456789"));
            return stored();
        };

        Object result =
                send("put", put(Content.of(new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8)))));

        assertThat(call(result, "size")).isEqualTo(10L);
        assertThat(call(result, "mark")).isEqualTo("m");
        assertThat(call(received, "kind")).isEqualTo("text/plain");
        assertThat(call(received, "weight")).isEqualTo(Optional.of("heavy"));
        assertThat(call(received, "tags")).isEqualTo(Map.of("a", "1"));
        assertThat(call(received, "name")).isEqualTo("n");
        assertThat(grpc.sent).hasSize(3);
        assertThat(MessageFields.stringOf(grpc.sent.get(0), 2)).isEqualTo("n");
        assertThat(MessageFields.stringOf(grpc.sent.get(0), 3)).isEqualTo("0123");
        assertThat(MessageFields.stringOf(grpc.sent.get(1), 2)).isEmpty();
        assertThat(MessageFields.stringOf(grpc.sent.get(2), 3)).isEqualTo("89");
    }

    @Test
    void anEmptyBodyIsOneMessage() {
        service = request -> {
            assertThat(((Content) call(request, "data")).bytes()).isEqualTo(Bytes.EMPTY);
            return stored();
        };

        send("put", put(Content.EMPTY));

        assertThat(grpc.sent).hasSize(1);
    }

    @Test
    void aBodyComesInChunksWithTheOtherOutputsInTheFirstMessageOrTheMetadata() {
        byte[] bytes = new byte[200_000];
        bytes[199_999] = 7;
        Object blob = call(call(builder("Blob"), "kind", "k"), "size", 200_000L);
        call(blob, "tags", Map.of("gale-tag", "t"));
        service = request -> Optional.of(call(call(blob, "data", Content.of(bytes)), "build"));

        Object found = ((Optional<?>) send("get", call(builder("GetBlobRequest"), "name", "n"))).orElseThrow();

        assertThat(call(found, "kind")).isEqualTo(Optional.of("k"));
        assertThat(call(found, "size")).isEqualTo(Optional.of(200_000L));
        assertThat(call(found, "tags")).isEqualTo(Map.of("gale-size", "200000", "gale-tag", "t"));
        assertThat(((Content) call(found, "data")).bytes()).isEqualTo(Bytes.of(bytes));
        assertThat(grpc.returned).hasSize(4);
        service = request -> Optional.empty();
        assertThat(send("get", call(builder("GetBlobRequest"), "name", "n"))).isEqualTo(Optional.empty());
    }

    @Test
    void aBodyGoesBothWays() {
        service = request ->
                call(call(builder("Blob"), "data", Content.of(((Content) call(request, "data")).bytes())), "build");

        Object turned = send(
                "turn",
                call(
                        builder("TurnBlobRequest"),
                        "data",
                        Content.of("there and back".getBytes(StandardCharsets.UTF_8))));

        assertThat(((Content) call(turned, "data")).bytes()).isEqualTo(Bytes.utf8("there and back"));
        assertThat(call(turned, "kind")).isEqualTo(Optional.of("turned"));
    }

    @Test
    void aStreamThatEndsWellWithoutAMessageIsAnEmptyBody() {
        service = request -> call(call(builder("Blob"), "data", Content.EMPTY), "build");
        grpc.silent = true;

        Object turned = send("turn", call(builder("TurnBlobRequest"), "data", Content.EMPTY));

        assertThat(grpc.returned).isEmpty();
        assertThat(((Content) call(turned, "data")).bytes()).isEqualTo(Bytes.EMPTY);
    }

    private static Object settle() {
        Object setting = call(call(call(builder("Setting"), "key", "k"), "value", ""), "build");
        Object part = call(call(call(call(builder("Part"), "key", "p"), "size", 3L), "note", "n"), "build");
        return call(call(builder("SettleRequest"), "settings", List.of(setting)), "parts", List.of(part));
    }

    @Test
    void mapsOfMessagesAndTheWellKnownTypesAreTheSameAtBothEnds() throws IOException {
        service = request -> call(call(call(builder("Settled"), "id", "9007199254740993"), "mark", "m"), "build");
        Object settle = call(settle(), "raw", Bytes.utf8("raw"));
        call(settle, "json", Bytes.utf8("{\"a\":[1,null,true,\"x\",{\"b\":0.5}]}"));
        call(call(settle, "mixed", Bytes.utf8("\"text\"")), "hold", Duration.ofSeconds(90));
        call(call(settle, "at", Instant.parse("1969-12-31T23:59:59.5Z")), "mute", true);
        call(settle, "id", "-9007199254740993");
        call(settle, "choice", call(call(builder("Choice"), "count", 0L), "build"));

        Object result = send("settle", settle);

        assertThat(received).isEqualTo(call(settle, "build"));
        assertThat(call(result, "id")).isEqualTo("9007199254740993");
        Bytes message = grpc.sent.get(0);
        assertThat(MessageFields.stringOf(message, 1, 1)).isEqualTo("k");
        assertThat(MessageFields.stringOf(message, 2, 1)).isEqualTo("p");
        assertThat(MessageFields.stringOf(message, 2, 2, 3)).isEqualTo("n");
        assertThat(MessageFields.stringOf(message, 3, 1)).isEqualTo("type.googleapis.com/gale.v1.Raw");
        assertThat(MessageFields.stringOf(message, 3, 2)).isEqualTo("raw");
        assertThat(MessageFields.allOf(message, 8)).containsExactly(Bytes.EMPTY);
        assertThat(MessageFields.allOf(message, 10)).hasSize(1);
    }

    @Test
    void whatIsNotGivenIsNotThereAndAMemberIsThereWithTheDefaultOfItsType() {
        service = request -> call(call(builder("Settled"), "id", "0"), "build");
        Object settle = call(settle(), "choice", call(call(builder("Choice"), "word", ""), "build"));

        send("settle", settle);

        assertThat(call(received, "mute")).isEqualTo(Optional.empty());
        assertThat(call(received, "hold")).isEqualTo(Optional.empty());
        Object choice = ((Optional<?>) call(received, "choice")).orElseThrow();
        assertThat(call(choice, "word")).isEqualTo(Optional.of(""));
        assertThat(call(choice, "count")).isEqualTo(Optional.empty());
    }

    @Test
    void aValueThatTheTypeCannotHoldIsRefusedBeforeAnythingIsSent() {
        for (Object settle : List.of(
                call(settle(), "json", Bytes.utf8("{not json")),
                call(settle(), "json", Bytes.utf8("9007199254740993")),
                call(settle(), "id", "x"))) {
            assertThatThrownBy(() -> send("settle", settle)).isInstanceOf(InvalidArgumentException.class);
        }
        assertThat(grpc.sent).isEmpty();
    }
}
