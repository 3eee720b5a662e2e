package io.cloudruntimes.embedded.serve;

import static io.cloudruntimes.embedded.serve.RawGrpcClient.field;
import static io.cloudruntimes.embedded.serve.RawGrpcClient.message;
import static io.cloudruntimes.embedded.serve.RawGrpcClient.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.state.Concurrency;
import io.cloudruntimes.state.DeleteBulkStateRequest;
import io.cloudruntimes.state.DeleteStateRequest;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateKey;
import io.cloudruntimes.state.StateService;
import io.cloudruntimes.state.TransactStateRequest;
import io.cloudruntimes.state.TransactionOperation;
import io.cloudruntimes.state.TransactionOperationType;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is none, and words that decide about a write and that nobody knows, are refused on each wire. */
class TextOnWiresTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String HALF = "\\ud83d";
    private static final Concurrency UNKNOWN = Concurrency.of("whatever");
    private static final byte[] NOT_UTF8 = {'a', (byte) 0xff};

    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private final StateService state = runtime.service(StateService.class);
    private final URI neutral = runtime.serve(ServeOptions.onFreePort()).uri();
    private final Map<String, URI> wires =
            runtime.serveAs("dapr", WireOptions.onFreePorts()).uris();
    private final URI http = Objects.requireNonNull(wires.get("http"));
    private final RawGrpcClient grpc = new RawGrpcClient(Objects.requireNonNull(wires.get("grpc")));

    @BeforeEach
    void save() {
        state.save(save(StateItem.builder().key("k").value(Bytes.utf8("before"))));
    }

    private static SaveStateRequest save(StateItem.Builder item) {
        return SaveStateRequest.builder()
                .storeName("orders")
                .items(item.build())
                .build();
    }

    @AfterEach
    void stop() {
        grpc.close();
        runtime.close();
    }

    private void isUnchanged() {
        assertThat(state.get(
                        GetStateRequest.builder().storeName("orders").key("k").build()))
                .get()
                .extracting(entry -> entry.value().toUtf8())
                .isEqualTo("before");
    }

    private void hasNoKey(String key) {
        assertThat(state.get(
                        GetStateRequest.builder().storeName("orders").key(key).build()))
                .isEmpty();
    }

    @Test
    void anUnknownConcurrencyIsRefusedInProcess() {
        assertThatThrownBy(() -> state.save(save(
                        StateItem.builder().key("k").value(Bytes.utf8("after")).concurrency(UNKNOWN))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("whatever");
        assertThatThrownBy(() -> state.delete(DeleteStateRequest.builder()
                        .storeName("orders")
                        .key("k")
                        .concurrency(UNKNOWN)
                        .build()))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> state.deleteBulk(DeleteBulkStateRequest.builder()
                        .storeName("orders")
                        .keys(StateKey.builder().key("k").concurrency(UNKNOWN).build())
                        .build()))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> state.transact(TransactStateRequest.builder()
                        .storeName("orders")
                        .operations(TransactionOperation.builder()
                                .type(TransactionOperationType.UPSERT)
                                .key("k")
                                .value(Bytes.utf8("after"))
                                .concurrency(UNKNOWN)
                                .build())
                        .build()))
                .isInstanceOf(InvalidArgumentException.class);
        isUnchanged();
    }

    static final String[][] UNKNOWN_WORDS = {
        {"POST /v1/state/orders/save", "{\"items\":[{\"key\":\"k\",\"value\":\"MQ==\",\"concurrency\":\"no\"}]}"},
        {"DELETE /v1/state/orders/item?key=k&concurrency=no", ""},
        {"POST /v1/state/orders/bulk-delete", "{\"keys\":[{\"key\":\"k\",\"concurrency\":\"no\"}]}"},
        {
            "POST /v1/state/orders/transaction",
            "{\"operations\":[{\"type\":\"upsert\",\"key\":\"k\",\"value\":\"MQ==\",\"concurrency\":\"no\"}]}"
        },
        {"POST /v1/state/orders/transaction", "{\"operations\":[{\"type\":\"no\",\"key\":\"k\",\"value\":\"MQ==\"}]}"},
        {"POST /v1.0/state/orders", "[{\"key\":\"k\",\"value\":1,\"options\":{\"concurrency\":\"no\"}}]"},
        {"DELETE /v1.0/state/orders/k?concurrency=no", ""},
        {
            "POST /v1.0/state/orders/transaction",
            "{\"operations\":[{\"operation\":\"upsert\",\"request\":"
                    + "{\"key\":\"k\",\"value\":1,\"options\":{\"concurrency\":\"no\"}}}]}"
        },
        {
            "POST /v1.0/state/orders/transaction",
            "{\"operations\":[{\"operation\":\"no\",\"request\":{\"key\":\"k\",\"value\":1}}]}"
        },
    };

    @ParameterizedTest
    @FieldSource("UNKNOWN_WORDS")
    void anUnknownWordIsRefusedOverHttp(String line, String body) throws IOException {
        URI server = line.contains("/v1.0/") ? http : neutral;
        assertThat(RawClient.send(server, line, JSON, body).status()).isEqualTo(400);
        isUnchanged();
    }

    @Test
    void anUnknownNumberIsRefusedOverGrpc() throws Exception {
        byte[] item = field(2, field(1, "k"), field(2, "after"), field(5, number(1, 7)));
        assertThat(code("SaveState", field(1, "orders"), item)).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code("DeleteState", field(1, "orders"), field(2, "k"), field(4, number(1, 7))))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code("DeleteBulkState", field(1, "orders"), field(2, field(1, "k"), field(5, number(1, 7)))))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        isUnchanged();
    }

    private Status.Code code(String method, byte[]... fields) throws Exception {
        return grpc.call("dapr.proto.runtime.v1.Dapr/" + method, message(fields))
                .getCode();
    }

    @Test
    void whatIsNotUtf8IsRefusedOverGrpc() throws Exception {
        assertThat(code("SaveState", field(1, "orders"), field(2, field(1, NOT_UTF8), field(2, "after"))))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code("GetState", field(1, "orders"), field(2, NOT_UTF8))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code("GetState", field(1, NOT_UTF8), field(2, "k"))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code(
                        "SaveState",
                        field(1, "orders"),
                        field(2, field(1, "x"), field(2, "after"), field(4, field(1, NOT_UTF8), field(2, "v")))))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(code("PublishEvent", field(1, "bus"), field(2, NOT_UTF8))).isEqualTo(Status.Code.INVALID_ARGUMENT);
        hasNoKey("a\uFFFD");
        hasNoKey("x");
    }

    @Test
    void theReplacementCharacterItselfIsText() throws Exception {
        assertThat(code("SaveState", field(1, "orders"), field(2, field(1, "a\uFFFD"), field(2, "after"))))
                .isEqualTo(Status.Code.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/state/orders/save, '{\"items\":[{\"key\":\"a\u00ff\",\"value\":\"MQ==\"}]}'",
        "/v1.0/state/orders, '[{\"key\":\"a\u00ff\",\"value\":1}]'",
        "/v1.0/state/orders, '[{\"key\":\"a\",\"value\":\"\u00ff\"}]'"
    })
    void whatIsNotUtf8IsRefusedOverHttp(String path, String body) throws IOException {
        URI server = path.contains("/v1.0/") ? http : neutral;
        RawClient.Answer answer = RawClient.send(
                server,
                "POST " + path + " HTTP/1.1\r\nHost: {host}\r\n" + JSON + "Content-Length: " + body.length()
                        + "\r\n\r\n" + body);
        assertThat(answer.status()).isEqualTo(400);
        hasNoKey("a\uFFFD");
        hasNoKey("a");
    }

    static final String[][] HALF_PAIRS = {
        {"POST /v1/state/orders/save", "{\"items\":[{\"key\":\"a" + HALF + "\",\"value\":\"MQ==\"}]}"},
        {"POST /v1/state/orders/bulk-get", "{\"keys\":[\"a" + HALF + "\"]}"},
        {
            "POST /v1/state/orders/transaction",
            "{\"operations\":[{\"type\":\"" + HALF + "\",\"key\":\"a\",\"value\":\"MQ==\"}]}"
        },
        {"POST /v1/state/orders/bulk-delete", "{\"keys\":[{\"key\":\"k\",\"concurrency\":\"" + HALF + "\"}]}"},
        {"POST /v1/state/orders/save", "{\"items\":[{\"key\":\"a\",\"value\":\"" + HALF + "\"}]}"},
        {"POST /v1.0/state/orders", "[{\"key\":\"a" + HALF + "\",\"value\":1}]"},
        {"POST /v1.0/state/orders", "[{\"key\":\"a\",\"value\":1,\"etag\":\"" + HALF + "\"}]"},
        {
            "POST /v1.0/state/orders/transaction",
            "{\"operations\":[{\"operation\":\"" + HALF + "\",\"request\":{\"key\":\"a\",\"value\":1}}]}"
        },
    };

    @ParameterizedTest
    @FieldSource("HALF_PAIRS")
    void halfOfASurrogatePairIsRefused(String line, String body) throws IOException {
        URI server = line.contains("/v1.0/") ? http : neutral;
        RawClient.Answer answer = RawClient.send(server, line, JSON, body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("io.cloudruntimes", "java.");
        hasNoKey("a");
        hasNoKey("a?");
        hasNoKey("a\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(ints = {76, 77, 78, 79, 80, 81, 197, 198, 199, 200, 201})
    void aLongTextOfPairsIsNeverCutWithinOne(int length) throws IOException {
        String type = "x".repeat(length - 40 > 0 ? length - 40 : 0) + "\uD83D\uDE00".repeat(40);
        for (String[] it : new String[][] {
            {
                "POST /v1/state/orders/transaction",
                "{\"operations\":[{\"type\":\"" + type + "\",\"key\":\"a\",\"value\":\"MQ==\"}]}"
            },
            {"POST /v1/state/orders/bulk-delete", "{\"keys\":[{\"key\":\"k\",\"concurrency\":\"" + type + "\"}]}"},
            {"POST /v1/state/" + "%F0%9F%98%80".repeat(length) + "/save", "{}"},
            {"POST /v1.0/state/orders", "[{\"key\":\"k\",\"value\":1,\"options\":{\"concurrency\":\"" + type + "\"}}]"},
        }) {
            URI server = it[0].contains("/v1.0/") ? http : neutral;
            RawClient.Answer answer = sendUtf8(server, it[0], it[1]);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("io.cloudruntimes", "java.", "\\ud83d");
        }
    }

    private static RawClient.Answer sendUtf8(URI server, String line, String body) throws IOException {
        byte[] utf8 = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return RawClient.send(
                server,
                line + " HTTP/1.1\r\nHost: {host}\r\n" + JSON + "Content-Length: " + utf8.length + "\r\n\r\n"
                        + new String(utf8, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
