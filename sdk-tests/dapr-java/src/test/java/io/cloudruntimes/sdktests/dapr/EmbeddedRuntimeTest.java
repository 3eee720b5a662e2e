package io.cloudruntimes.sdktests.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.SubscriptionListener;
import io.dapr.client.domain.CloudEvent;
import io.dapr.client.domain.DaprMetadata;
import io.dapr.client.domain.HttpExtension;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.SubscribeConfigurationResponse;
import io.dapr.client.domain.TransactionalStateOperation;
import io.dapr.client.domain.UnlockResponseStatus;
import io.dapr.config.Properties;
import io.dapr.exceptions.DaprErrorDetails;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Dapr's SDK, which knows nothing else, works on the embedded runtime, which serves Dapr's wires. */
@Tag("one-jdk")
class EmbeddedRuntimeTest {
    private static final String TOKEN = "a token";
    private static final Path SETTINGS = settings();
    private static final HttpServer SERVICE = doublingService();
    private static final EmbeddedProgram RUNTIME = EmbeddedProgram.serveAs(
            "dapr",
            List.of("http", "grpc"),
            "--token",
            TOKEN,
            "--stores",
            "orders",
            "--secret-file",
            "vault=" + secrets(),
            "--lock-stores",
            "locks",
            "--configuration-stores",
            "other-settings",
            "--configuration-file",
            "settings=" + SETTINGS,
            "--queues",
            "inbox",
            "--service",
            "billing=http://127.0.0.1:" + SERVICE.getAddress().getPort());
    private static final DaprClient SDK = builder(TOKEN).build();

    /** What is saved and published. */
    public record Order(String id, long total) {}

    private static DaprClientBuilder builder(String token) {
        return new DaprClientBuilder()
                .withPropertyOverrides(Map.of(
                        Properties.HTTP_PORT, Integer.toString(RUNTIME.port("http")),
                        Properties.GRPC_PORT, Integer.toString(RUNTIME.port("grpc")),
                        Properties.API_TOKEN, token));
    }

    @AfterAll
    static void close() throws Exception {
        SDK.close();
        RUNTIME.close();
        SERVICE.stop(0);
    }

    @Test
    void isReadyAndSaysWhatItIs() {
        SDK.waitForSidecar(20_000).block();
        DaprMetadata metadata = SDK.getMetadata().block();
        assertThat(metadata.getComponents()).anySatisfy(component -> {
            assertThat(component.getName()).isEqualTo("orders");
            assertThat(component.getType()).isEqualTo("state.sqlite");
        });
    }

    @Test
    void savesReadsAndDeletes() {
        Order order = new Order("o-1", 4200);
        SDK.saveState("orders", "o-1", order).block();
        State<Order> read = SDK.getState("orders", "o-1", Order.class).block();
        assertThat(read.getValue()).isEqualTo(order);
        assertThat(read.getEtag()).isNotEmpty();
        SDK.saveState("orders", "o-1", read.getEtag(), new Order("o-1", 1), first())
                .block();
        assertThatThrownBy(() -> SDK.saveState("orders", "o-1", read.getEtag(), new Order("o-1", 2), first())
                        .block())
                .isInstanceOfSatisfying(DaprException.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo("ABORTED");
                    assertThat(error.getErrorDetails()
                                    .get(DaprErrorDetails.ErrorDetailType.ERROR_INFO, "reason", TypeRef.STRING))
                            .isEqualTo("ERR_STATE_SAVE");
                });
        SDK.deleteState("orders", "o-1").block();
        assertThat(SDK.getState("orders", "o-1", Order.class).block().getValue())
                .isNull();
    }

    private static StateOptions first() {
        return new StateOptions(StateOptions.Consistency.STRONG, StateOptions.Concurrency.FIRST_WRITE);
    }

    /** A file that only its owner can read, as the runtime requires. */
    private static Path secrets() {
        try {
            Path file = Files.createTempFile("secrets", ".json"); // it has the permissions 0600
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "{\"db\":{\"password\":\"hunter2\"},\"empty\":\"\",\"bulk\":\"b\",\"exact\":\" \\\\=#\\r\\n\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path settings() {
        try {
            return Files.writeString(
                    Files.createTempDirectory("settings").resolve("settings.yaml"), "db:\n  url: jdbc:x\nb/c+d: two\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsSecrets() {
        assertThat(SDK.getSecret("vault", "db:password").block()).isEqualTo(Map.of("db:password", "hunter2"));
        assertThat(SDK.getSecret("vault", "exact").block()).isEqualTo(Map.of("exact", " \\=#\r\n"));
        assertThat(SDK.getSecret("vault", "empty").block()).isEqualTo(Map.of("empty", ""));
        assertThat(SDK.getBulkSecret("vault").block()).containsOnlyKeys("db:password", "empty", "bulk", "exact");
        assertThatThrownBy(() -> SDK.getSecret("vault", "missing").block())
                .isInstanceOfSatisfying(DaprException.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo("INTERNAL");
                    assertThat(error).hasMessageContaining("secret missing not found");
                });
        assertThatThrownBy(() -> SDK.getSecret("nowhere", "db:password").block())
                .isInstanceOfSatisfying(
                        DaprException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("INVALID_ARGUMENT"));
    }

    @Test
    void readsAndWatchesConfiguration() throws Exception {
        assertThat(SDK.getConfiguration("settings", "db.url").block().getValue())
                .isEqualTo("jdbc:x");
        assertThat(SDK.getConfiguration("settings", List.of("db.url", "b/c+d", "none"), Map.of())
                        .block())
                .containsOnlyKeys("db.url", "b/c+d");
        assertThatThrownBy(() -> SDK.getConfiguration("none", "db.url").block())
                .isInstanceOfSatisfying(
                        DaprException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("INVALID_ARGUMENT"));
        BlockingQueue<SubscribeConfigurationResponse> changes = new LinkedBlockingQueue<>();
        CountDownLatch ended = new CountDownLatch(1);
        Disposable watching = SDK.subscribeConfiguration("settings", "changing")
                .doOnComplete(ended::countDown)
                .subscribe(changes::add);
        try {
            SubscribeConfigurationResponse opened = changes.poll(30, TimeUnit.SECONDS);
            assertThat(opened).isNotNull(); // it comes once the stream is open
            assertThat(opened.getItems()).isEmpty();
            assertThat(opened.getSubscriptionId()).isNotEmpty();
            Files.writeString(SETTINGS, "db.url: jdbc:x\nb/c+d: two\nchanging: 1\n");
            SubscribeConfigurationResponse change = changes.poll(30, TimeUnit.SECONDS);
            assertThat(change).isNotNull();
            assertThat(change.getItems()).containsOnlyKeys("changing");
            String id = opened.getSubscriptionId();
            assertThat(SDK.unsubscribeConfiguration(id, "settings").block().getIsUnsubscribed())
                    .isTrue();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(SDK.unsubscribeConfiguration(id, "settings").block().getIsUnsubscribed())
                    .isFalse();
        } finally {
            watching.dispose();
        }
    }

    @Test
    void invokesABinding() {
        SDK.invokeBinding("inbox", "create", new Order("o-1", 4200)).block();
        assertThatThrownBy(() -> SDK.invokeBinding("inbox", "rename", "x").block())
                .isInstanceOfSatisfying(
                        DaprException.class,
                        error -> assertThat(error.getMessage()).contains("does not support operation"));
        assertThatThrownBy(() -> SDK.invokeBinding("nowhere", "create", "x").block())
                .isInstanceOfSatisfying(
                        DaprException.class,
                        error -> assertThat(error.getMessage()).contains("couldn't find output binding"));
    }

    @Test
    void readsManyAndTransacts() {
        SDK.executeStateTransaction(
                        "orders",
                        List.of(
                                new TransactionalStateOperation<>(
                                        TransactionalStateOperation.OperationType.UPSERT,
                                        new State<>("t-1", "one", "")),
                                new TransactionalStateOperation<>(
                                        TransactionalStateOperation.OperationType.UPSERT,
                                        new State<>("t-2", "two", "")),
                                new TransactionalStateOperation<>(
                                        TransactionalStateOperation.OperationType.DELETE, new State<>("t-1"))))
                .block();
        List<State<String>> states =
                SDK.getBulkState("orders", List.of("t-1", "t-2"), String.class).block();
        assertThat(states).extracting(State::getKey).containsExactly("t-1", "t-2");
        assertThat(states).extracting(State::getValue).containsExactly(null, "two");
    }

    @Test
    void locksAndUnlocks() throws Exception {
        try (DaprPreviewClient sdk = builder(TOKEN).buildPreviewClient()) {
            assertThat(sdk.tryLock("locks", "o-1", "a", 60).block()).isTrue();
            assertThat(sdk.tryLock("locks", "o-1", "b", 60).block()).isFalse();
            assertThat(sdk.unlock("locks", "o-1", "b").block()).isEqualTo(UnlockResponseStatus.LOCK_BELONG_TO_OTHERS);
            assertThat(sdk.unlock("locks", "o-1", "a").block()).isEqualTo(UnlockResponseStatus.SUCCESS);
            assertThat(sdk.unlock("locks", "o-1", "a").block()).isEqualTo(UnlockResponseStatus.LOCK_UNEXIST);
            assertThatThrownBy(() -> sdk.tryLock("nowhere", "o-1", "a", 60).block())
                    .isInstanceOfSatisfying(
                            DaprException.class,
                            error -> assertThat(error.getErrorCode()).isEqualTo("INVALID_ARGUMENT"));
        }
    }

    @Test
    void saysWhatStoreIsNotThere() {
        assertThatThrownBy(() -> SDK.getState("elsewhere", "k", String.class).block())
                .isInstanceOfSatisfying(DaprException.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo("INVALID_ARGUMENT");
                    assertThat(error).hasMessageContaining("elsewhere");
                });
    }

    @Test
    void publishesAndSubscribes() throws Exception {
        BlockingQueue<Order> seen = new LinkedBlockingQueue<>();
        Order order = new Order("o-1", 4200);
        try (DaprPreviewClient preview = builder(TOKEN).buildPreviewClient()) {
            var subscription = preview.subscribeToEvents(
                    "bus",
                    "paid",
                    new SubscriptionListener<>() {
                        private boolean again = true;

                        @Override
                        public Mono<Status> onEvent(CloudEvent<Order> event) {
                            if (again) { // the first time: it must come again
                                again = false;
                                return Mono.just(Status.RETRY);
                            }
                            seen.add(event.getData());
                            return Mono.just(Status.SUCCESS);
                        }

                        @Override
                        public void onError(RuntimeException error) {
                            throw error;
                        }
                    },
                    TypeRef.get(Order.class));
            try {
                Order received = null;
                while (received == null) { // what is published before the stream is open reaches nobody
                    SDK.publishEvent("bus", "paid", order).block();
                    received = seen.poll(2, TimeUnit.SECONDS);
                }
                assertThat(received).isEqualTo(order);
            } finally {
                subscription.close();
            }
        }
    }

    @Test
    void callsServices() {
        byte[] answer = SDK.invokeMethod("billing", "double", "21", HttpExtension.POST, byte[].class)
                .block();
        assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("double \"21\"");
        assertThatThrownBy(() -> SDK.invokeMethod("nobody", "m", "1", HttpExtension.POST, String.class)
                        .block())
                .isInstanceOfSatisfying(
                        DaprException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo("ERR_DIRECT_INVOKE"));
    }

    /** A service that the embedded runtime calls: it answers the method and the body of a call. */
    private static HttpServer doublingService() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", EmbeddedRuntimeTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring(1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = (method + " " + body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Test
    void asksForTheToken() throws Exception {
        try (DaprClient other = builder("another").build()) {
            assertThatThrownBy(() -> other.getState("orders", "k", String.class).block())
                    .isInstanceOfSatisfying(
                            DaprException.class,
                            error -> assertThat(error.getErrorCode()).isEqualTo("UNAUTHENTICATED"));
            assertThatThrownBy(() -> other.invokeMethod("billing", "m", "1", HttpExtension.POST, String.class)
                            .block())
                    .isInstanceOf(DaprException.class);
        }
    }
}
