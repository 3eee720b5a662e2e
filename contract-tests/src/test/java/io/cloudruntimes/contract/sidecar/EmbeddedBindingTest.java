package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cloudruntimes.Ack;
import io.cloudruntimes.Binding;
import io.cloudruntimes.BindingHandler;
import io.cloudruntimes.BindingMessage;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.HandlerOptions;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.binding.BindingEvent;
import io.cloudruntimes.binding.BindingEventAnswer;
import io.cloudruntimes.binding.BindingEventStatus;
import io.cloudruntimes.binding.SubscribeBindingEventsRequest;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.binding.BindingModule;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queues of an embedded runtime that is served: in the place of a Dapr sidecar it calls the application behind it, and what is lost
 * on the way of a call or an event.
 */
class EmbeddedBindingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Bytes ODD = Bytes.of(new byte[] {0, -1, '{', (byte) 0xC3});

    @TempDir
    Path folder;

    private final BlockingQueue<BindingMessage<Bytes>> events = new LinkedBlockingQueue<>();

    private EmbeddedRuntime embedded(Optional<Set<String>> queues) {
        return EmbeddedRuntime.builder()
                .file(folder.resolve("data.db"))
                .option(BindingModule.QUEUES, queues)
                .build();
    }

    private static int freePort() {
        try (AppHost host = AppHost.start(new DaprCallbacks(null), AppHostOptions.onFreePort())) {
            return host.port();
        }
    }

    private static ServedWires sidecar(EmbeddedRuntime runtime, int application) {
        return runtime.serveAs(
                "dapr", WireOptions.onFreePorts().withApplication(URI.create("http://127.0.0.1:" + application)));
    }

    private static String url(ServedWires sidecar) {
        return "dapr://127.0.0.1?http=" + sidecar.port("http") + "&grpc=" + sidecar.port("grpc");
    }

    /** An application that handles some names. */
    private static CloudRuntimes application(
            ServedWires sidecar, int port, BindingHandler<Bytes> handler, String... names) {
        CloudRuntimes runtime = CloudRuntimes.builder(url(sidecar) + "&app=" + port)
                .deferCallbacks()
                .connect();
        for (String name : names) {
            runtime.binding(name).subscribe(Bytes.class, HandlerOptions.DEFAULT, handler);
        }
        runtime.startCallbacks();
        return runtime;
    }

    private Ack keep(BindingMessage<Bytes> event) {
        events.add(event);
        return Ack.SUCCESS;
    }

    private BindingMessage<Bytes> next() throws InterruptedException {
        BindingMessage<Bytes> event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    @Test
    void anApplicationGetsTheEventsOfTheNamesThatItHandlesAndItsReplyDecides() throws Exception {
        int port = freePort();
        BlockingQueue<Ack> replies = new LinkedBlockingQueue<>(List.of(Ack.RETRY, Ack.SUCCESS, Ack.DROP));
        try (EmbeddedRuntime runtime = embedded(Optional.of(Set.of("inbox", "other")));
                ServedWires sidecar = sidecar(runtime, port);
                CloudRuntimes application = application(
                        sidecar,
                        port,
                        event -> {
                            events.add(event);
                            Ack reply = replies.poll();
                            return reply == null ? Ack.SUCCESS : reply;
                        },
                        "inbox")) {
            Binding inbox = application.binding("inbox");
            application.binding("other").invoke("create", Bytes.utf8("for nobody"));
            inbox.invoke("create", ODD, BindingOptions.DEFAULT.withMetadata(Map.of("k", "v", "\u00e9", "no header")));
            for (int i = 0; i < 2; i++) { // RETRY, then SUCCESS
                BindingMessage<Bytes> event = next();
                assertThat(event.bindingName()).isEqualTo("inbox");
                assertThat(event.value()).isEqualTo(ODD);
                assertThat(event.contentType()).contains("application/json");
                assertThat(event.metadata()).isEqualTo(Map.of("k", "v"));
            }
            for (Bytes data : List.of(Bytes.utf8("dropped"), Bytes.EMPTY, Bytes.utf8("{\"n\":9007199254740993}"))) {
                inbox.invoke("create", data);
                assertThat(next().value()).isEqualTo(data);
            }
            assertThat(events).as("nothing else").isEmpty();
        }
        try (EmbeddedRuntime runtime = embedded(Optional.of(Set.of("inbox", "other")));
                ServedWires sidecar = sidecar(runtime, port);
                CloudRuntimes application = application(sidecar, port, this::keep, "inbox", "other")) {
            BindingMessage<Bytes> event = next();
            assertThat(event.bindingName())
                    .as("it waited for an application that handles it")
                    .isEqualTo("other");
            assertThat(event.value()).isEqualTo(Bytes.utf8("for nobody"));
            assertThat(application.capabilities().supports("subscribeBindingEvents"))
                    .isTrue();
        }
        assertThat(events).isEmpty();
    }

    @Test
    void eventsArriveOverRestartsOfTheApplicationAndOfTheRuntime() throws Exception {
        int port = freePort();
        try (EmbeddedRuntime runtime = embedded(Optional.of(Set.of("inbox")));
                ServedWires sidecar = sidecar(runtime, port);
                CloudRuntimes client = CloudRuntimes.connect(url(sidecar))) {
            client.binding("inbox").invoke("create", Bytes.utf8("before")); // the application starts after its sidecar
            try (CloudRuntimes first = application(sidecar, port, this::keep, "inbox")) {
                assertThat(next().value()).isEqualTo(Bytes.utf8("before"));
                first.binding("inbox").invoke("create", Bytes.utf8("now"));
                assertThat(next().value()).isEqualTo(Bytes.utf8("now"));
            }
            client.binding("inbox").invoke("create", Bytes.utf8("between"));
            try (CloudRuntimes second = application(sidecar, port, this::keep, "inbox")) {
                assertThat(next().value()).isEqualTo(Bytes.utf8("between"));
                second.binding("inbox").invoke("create", Bytes.utf8("again"));
                assertThat(next().value()).isEqualTo(Bytes.utf8("again"));
                sidecar.close(); // another sidecar calls the application, which goes on
                try (ServedWires other = sidecar(runtime, port);
                        CloudRuntimes writer = CloudRuntimes.connect(url(other))) {
                    writer.binding("inbox").invoke("create", Bytes.utf8("of the other"));
                    assertThat(next().value()).isEqualTo(Bytes.utf8("of the other"));
                }
            }
        }
        assertThat(events).isEmpty();
    }

    @Test
    void aQueueThatComesIntoBeingLaterIsAskedForThen() throws Exception {
        int port = freePort();
        try (EmbeddedRuntime runtime = embedded(Optional.empty());
                ServedWires sidecar = sidecar(runtime, port);
                CloudRuntimes application = application(sidecar, port, this::keep, "late")) {
            application.binding("late").invoke("create", ODD);
            assertThat(next().value()).isEqualTo(ODD);
        }
    }

    @Test
    void anEventWhoseReplyIsLostIsDeliveredAgain() throws Exception {
        BlockingQueue<BindingEvent> arrived = new LinkedBlockingQueue<>();
        DaprCallbacks callbacks = new DaprCallbacks(null);
        try (AppHost application = AppHost.start(callbacks, AppHostOptions.onFreePort());
                LossyProxy network = new LossyProxy(application.port())) {
            callbacks.subscribe(
                    SubscribeBindingEventsRequest.builder().bindingName("inbox").build(), event -> {
                        if (arrived.isEmpty()) {
                            network.lose();
                        }
                        arrived.add(event);
                        return CompletableFuture.completedFuture(BindingEventAnswer.builder()
                                .status(BindingEventStatus.SUCCESS)
                                .build());
                    });
            try (EmbeddedRuntime runtime = embedded(Optional.of(Set.of("inbox")));
                    ServedWires sidecar = sidecar(runtime, network.port());
                    CloudRuntimes client = CloudRuntimes.connect(url(sidecar))) {
                client.binding("inbox").invoke("create", ODD);
                await().atMost(PATIENCE).until(() -> arrived.size() == 1);
                network.restore();
                await().atMost(PATIENCE).until(() -> arrived.size() == 2); // after the time limit of the call
                assertThat(arrived).allSatisfy(event -> assertThat(event.data()).isEqualTo(ODD));
            }
        }
    }

    @Test
    void anEventInHandWhenTheRuntimeIsKilledIsDeliveredAgain() throws Exception {
        String file = folder.resolve("data.db").toString();
        CountDownLatch killed = new CountDownLatch(1);
        EmbeddedProgram first = EmbeddedProgram.serve("--file", file);
        try (CloudRuntimes runtime = CloudRuntimes.connect(first.uri().toString())) {
            Binding inbox = runtime.binding("inbox");
            try (Subscription subscription = inbox.subscribe(Bytes.class, HandlerOptions.DEFAULT, event -> {
                events.add(event);
                killed.await();
                return Ack.SUCCESS;
            })) {
                inbox.invoke("create", ODD);
                await().atMost(PATIENCE).until(() -> events.size() == 1);
                first.kill();
                killed.countDown();
                try (EmbeddedProgram second =
                        EmbeddedProgram.serveAt(first.uri().getPort(), "--file", file)) {
                    assertThat(second.uri()).isEqualTo(first.uri());
                    await().atMost(PATIENCE).until(() -> events.size() == 2);
                    assertThat(next().value()).isEqualTo(ODD);
                    assertThat(next().value()).isEqualTo(ODD);
                    inbox.invoke("create", Bytes.utf8("after"));
                    assertThat(next().value()).isEqualTo(Bytes.utf8("after"));
                    assertThat(subscription.isOpen()).isTrue();
                }
            }
        } finally {
            first.kill();
        }
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc", "neutral"})
    void aCallWhoseAnswerIsLostHasHappenedOnce(String wire) throws Exception {
        try (EmbeddedRuntime runtime = embedded(Optional.of(Set.of("inbox")));
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
                ServedWires sidecar = runtime.serveAs("dapr", WireOptions.onFreePorts());
                LossyProxy network =
                        new LossyProxy(wire.equals("neutral") ? server.uri().getPort() : sidecar.port(wire));
                CloudRuntimes client = CloudRuntimes.connect(
                        wire.equals("neutral")
                                ? "http://127.0.0.1:" + network.port()
                                : "dapr://127.0.0.1?wire=" + wire + "&" + wire + "=" + network.port());
                CloudRuntimes direct = CloudRuntimes.over(runtime.connection(), Serializer.gson())) {
            network.loseResponses();
            BindingOptions brief = BindingOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(3)));
            assertThatThrownBy(() -> client.binding("inbox").invoke("create", Map.of("n", 1), brief))
                    .isInstanceOf(CallTimeoutException.class);
            direct.binding("inbox").invoke("create", Bytes.utf8("last"));
            try (Subscription subscription =
                    direct.binding("inbox").subscribe(Bytes.class, HandlerOptions.DEFAULT, this::keep)) {
                assertThat(next().value()).isEqualTo(Bytes.utf8("{\"n\":1}"));
                assertThat(next().value()).isEqualTo(Bytes.utf8("last"));
                assertThat(subscription.isOpen()).isTrue();
            }
        }
        assertThat(events).isEmpty();
    }
}
