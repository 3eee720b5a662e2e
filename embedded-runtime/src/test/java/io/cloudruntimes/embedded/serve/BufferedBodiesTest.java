package io.cloudruntimes.embedded.serve;

import static io.cloudruntimes.embedded.serve.RawGrpcClient.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.jetty.BufferBudget;
import io.grpc.Metadata;
import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies that are held at once are bounded in total; beyond the bound requests are refused, in the form of their wire. */
@Timeout(60)
class BufferedBodiesTest {
    private static final int LIMIT = 1_000_000;
    private static final int BODY = 200_000;
    private static final ServeLimits LIMITS = ServeLimits.DEFAULT.withMaxBufferedBytes(LIMIT);
    private static final String SAVE =
            "POST /v1/state/orders/save HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n";
    private static final String DAPR_SAVE =
            "POST /v1.0/state/orders HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n";
    private static final String SAVE_STATE = "dapr.proto.runtime.v1.Dapr/SaveState";

    private final List<RawClient> clients = new ArrayList<>();
    private final HttpServer service;
    private final EmbeddedRuntime runtime;

    BufferedBodiesTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                long count = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
                byte[] answer = Long.toString(count).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        service.start();
        runtime = EmbeddedRuntime.builder()
                .service(
                        "files",
                        URI.create("http://127.0.0.1:" + service.getAddress().getPort()))
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        runtime.close();
        service.stop(0);
    }

    private URI served(String wire) {
        return wire.equals("neutral")
                ? runtime.serve(ServeOptions.onFreePort().withLimits(LIMITS)).uri()
                : Objects.requireNonNull(
                        runtime.serveAs("dapr", WireOptions.onFreePorts().withLimits(LIMITS))
                                .uris()
                                .get(wire));
    }

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "http"})
    void beyondTheBoundARequestIsRefusedUntilThereIsRoomAgain(String wire) throws Exception {
        URI server = served(wire);
        String save = wire.equals("neutral") ? SAVE : DAPR_SAVE;
        for (int i = 0; i < 2 * LIMIT / BODY; i++) {
            RawClient client = RawClient.connect(server);
            clients.add(client);
            client.write(save + "Content-Length: " + (BODY + 1) + "\r\n\r\n" + "x".repeat(BODY));
        }
        // who is refused depends on whose bytes come first; the others wait for their last byte
        await().atMost(20, TimeUnit.SECONDS).until(this::anyHasAnswer);
        int refused = 0;
        for (RawClient client : clients) {
            client.write("x");
            RawClient.Answer answer = client.answer();
            if (answer.status() == 429) {
                assertThat(answer.head()).contains("Retry-After: 1");
                assertThat(answer.body()).contains("holds as many bytes of requests as it may");
                refused++;
            } else {
                assertThat(answer.status()).isEqualTo(400); // it is no JSON
            }
        }
        assertThat(refused).isPositive();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> RawClient.send(server, save + "Content-Length: " + BODY + "\r\n\r\n" + "x".repeat(BODY))
                                .status()
                        == 400);
    }

    private boolean anyHasAnswer() throws IOException {
        for (RawClient client : clients) {
            if (client.hasAnswer()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aBodyThatIsHandedOnTakesNoRoom() throws Exception {
        String body = "x".repeat(3 * LIMIT);
        RawClient.Answer answer = RawClient.send(
                served("http"),
                "POST /v1.0/invoke/files/method/put HTTP/1.1\r\nHost: {host}\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(Integer.toString(body.length()));
    }

    private static byte[] save(int bytes) {
        return RawGrpcClient.message(field(1, "orders"), field(2, field(1, "k"), field(2, new byte[bytes])));
    }

    @Test
    void aMessageForWhichThereIsNoRoomEndsItsCallOnly() throws Exception {
        try (RawGrpcClient client = new RawGrpcClient(served("grpc"))) {
            for (int i = 0; i < 3; i++) {
                RawGrpcClient.Answer refused = client.exchange(SAVE_STATE, new Metadata(), save(2 * LIMIT));
                assertThat(refused.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
                assertThat(refused.status().getDescription()).contains("holds as many bytes of requests as it may");
                for (int j = 0; j < 2 * LIMIT / BODY; j++) { // each gives its room back
                    assertThat(client.exchange(SAVE_STATE, new Metadata(), save(BODY))
                                    .status()
                                    .getCode())
                            .isEqualTo(Status.Code.OK);
                }
            }
        }
    }

    @Test
    void aShareThatIsClosedGivesBackWhatItTookAndTakesNoMore() {
        BufferBudget budget = new BufferBudget(100);
        BufferBudget.Share one = budget.open();
        BufferBudget.Share other = budget.open();
        assertThat(one.tryTake(60)).isTrue();
        assertThat(other.tryTake(60)).isFalse();
        assertThat(other.tryTake(40)).isTrue();
        one.close();
        assertThat(one.tryTake(1)).isFalse();
        assertThat(other.tryTake(60)).isTrue();
    }
}
