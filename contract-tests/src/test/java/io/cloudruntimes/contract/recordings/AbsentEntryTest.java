package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.SecretOptions;
import io.cloudruntimes.Secrets;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InternalException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sidecar that returns one empty entry: the type of the component says whether there is nothing, and no answer is an error. */
class AbsentEntryTest {
    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String type = "secretstores.local.env";
    private volatile boolean holds;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1.0/secrets/", exchange -> send(exchange, 200, "{\"NAME\":\"\"}"));
        server.createContext("/v1.0/metadata", exchange -> {
            questions.incrementAndGet();
            asked.countDown();
            if (holds) {
                hold();
            }
            send(
                    exchange,
                    status,
                    "{\"id\":\"a\",\"components\":[{\"name\":\"vault\",\"type\":\"" + type
                            + "\",\"version\":\"v1\"}]}");
        });
        server.start();
    }

    private void hold() {
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void stop() {
        answer.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private CloudRuntimes connect() {
        return CloudRuntimes.builder(url()).retries(false).connect();
    }

    private String url() {
        return "dapr://127.0.0.1:" + server.getAddress().getPort() + "?wire=http";
    }

    @Test
    void theTypeOfTheComponentDecides() {
        try (CloudRuntimes runtime = connect()) {
            assertThat(runtime.secrets("vault").get("NAME")).isEmpty();
            assertThat(runtime.secrets("vault").async().get("NAME").join()).isEmpty();
            assertThat(questions).hasValue(1);
        }
        type = "secretstores.local.file";
        try (CloudRuntimes runtime = connect()) {
            assertThat(runtime.secrets("vault").async().get("NAME").join()).contains("");
            assertThat(runtime.secrets("vault").get("NAME")).contains("");
            assertThat(questions).hasValue(2);
        }
    }

    @Test
    void anotherNameThanTheAskedOneIsClear() {
        try (CloudRuntimes runtime = connect()) {
            assertThat(runtime.secrets("vault").get("OTHER")).contains("");
            assertThat(questions).hasValue(0);
        }
    }

    @Test
    void ifTheTypeIsNotKnownItIsAnError() {
        status = 500;
        try (CloudRuntimes runtime = connect()) {
            Secrets vault = runtime.secrets("vault");
            assertThatThrownBy(() -> vault.get("NAME"))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContainingAll("RuntimeService.metadata", "NAME");
            assertThatThrownBy(() -> vault.async().get("NAME").join()).hasCauseInstanceOf(InternalException.class);
            status = 200;
            assertThat(vault.get("NAME")).as("the type is asked for again").isEmpty();
            assertThatThrownBy(() -> runtime.secrets("other").get("NAME"))
                    .isInstanceOf(ComponentNotFoundException.class);
        }
    }

    @Test
    void theTimeoutOfTheCallHoldsForTheQuestion() {
        holds = true; // until the end of the test: nothing but the timeout of the call ends it
        SecretOptions brief = SecretOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(3)));
        try (CloudRuntimes runtime = connect()) {
            Secrets vault = runtime.secrets("vault");
            CompletableFuture<Optional<String>> later = vault.async().get("NAME", brief);
            assertThatThrownBy(() -> vault.get("NAME", brief))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContainingAll("getSecret", "did not return the types", "its result is not known");
            assertThatThrownBy(later::join)
                    .cause()
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContainingAll("getSecret", "did not return the types", "its result is not known");
            assertThat(questions).hasValue(1);
            answer.countDown();
            assertThat(vault.async().get("NAME").join()).as("the next call").isEmpty();
        }
    }

    @Test
    void theTimeoutOfTheConnectionHoldsForTheQuestion() {
        holds = true;
        try (CloudRuntimes runtime = CloudRuntimes.builder(url())
                .retries(false)
                .timeout(Duration.ofSeconds(3))
                .connect()) {
            assertThatThrownBy(() -> runtime.secrets("vault").get("NAME")).isInstanceOf(CallTimeoutException.class);
        }
    }

    @Test
    void cancellingDuringTheQuestionEndsTheCall() throws Exception {
        holds = true;
        try (CloudRuntimes runtime = connect()) {
            CompletableFuture<Optional<String>> call =
                    runtime.secrets("vault").async().get("NAME");
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(call.cancel(true)).isTrue();
            assertThat(call).isCancelled();
            answer.countDown();
            assertThat(runtime.secrets("vault").get("NAME")).isEmpty();
        }
    }

    @Test
    void aFailureOfTheCallItselfStays() {
        server.removeContext("/v1.0/secrets/");
        try (CloudRuntimes runtime = connect()) {
            assertThatThrownBy(
                            () -> runtime.secrets("vault").async().get("NAME").join())
                    .hasCauseInstanceOf(CloudRuntimesException.class);
            assertThat(questions).hasValue(0);
        }
    }
}
