package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.BindingMessage;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.HandlerOptions;
import io.cloudruntimes.contract.conformance.WebService;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bindings of a real sidecar: the events of an input binding at the port of the application, and what an output binding receives. */
@NeedsSidecars("dapr")
class DaprBindingTest {
    /** The one application whose sidecar has the input bindings {@code tick} and {@code unhandled}, a clock each. */
    private static final String APP = "ticked";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<BindingMessage<Bytes>> events = new LinkedBlockingQueue<>();

    private static CloudRuntimes connect(Sidecar sidecar) {
        return CloudRuntimes.builder(sidecar.url()).deferCallbacks().connect();
    }

    private Subscription subscribe(CloudRuntimes runtime, String name) {
        return runtime.binding(name).subscribe(Bytes.class, HandlerOptions.DEFAULT, event -> {
            events.add(event);
            return Ack.SUCCESS;
        });
    }

    private BindingMessage<Bytes> next() throws InterruptedException {
        BindingMessage<Bytes> event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    private static int options(Sidecar sidecar, String name) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + sidecar.port("app") + "/" + name);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void eventsArriveForHandledNamesOnlyAndOverRestartsOfBoth() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start(APP, "APP_PORT=free");
        for (int starts = 0; starts < 2; starts++) { // the application starts after its sidecar, and once more
            events.clear();
            try (CloudRuntimes runtime = connect(sidecar);
                    Subscription subscription = subscribe(runtime, "tick")) {
                runtime.startCallbacks();
                BindingMessage<Bytes> event = next();
                assertThat(event.bindingName()).isEqualTo("tick");
                assertThat(event.value()).isEqualTo(Bytes.EMPTY);
                assertThat(event.metadata()).containsOnlyKeys("readtimeutc", "timezone");
                assertThat(event.contentType()).contains("application/json");
                next();
                assertThat(options(sidecar, "tick")).isEqualTo(200);
                assertThat(options(sidecar, "unhandled")).isEqualTo(404);
                assertThatThrownBy(() -> subscribe(runtime, "unhandled"))
                        .as("too late")
                        .isInstanceOf(UnsupportedByRuntimeException.class)
                        .hasMessageContaining("OPTIONS /unhandled")
                        .hasMessageContaining("before the port");

                Sidecars.of("dapr").kill(APP); // the sidecar starts again while the application runs
                events.clear();
                sidecar = Sidecars.of("dapr").start(APP, "APP_PORT=free");
                next();
                assertThat(subscription.isOpen()).isTrue();
            }
        }
    }

    @Test
    void anEventIsDeliveredToAnApplicationThatWasThereBeforeItsSidecar() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start(APP, "APP_PORT=free");
        Sidecars.of("dapr").terminate(APP);
        try (CloudRuntimes runtime = connect(sidecar);
                Subscription tick = subscribe(runtime, "tick");
                Subscription other = subscribe(runtime, "unhandled")) {
            runtime.startCallbacks();
            Sidecars.of("dapr").start(APP, "APP_PORT=free");
            Awaitility.await().atMost(PATIENCE).until(() -> {
                BindingMessage<Bytes> event = next();
                return event.bindingName().equals("unhandled");
            });
            Awaitility.await().atMost(PATIENCE).until(() -> next().bindingName().equals("tick"));
            assertThat(tick.isOpen() && other.isOpen()).isTrue();
        }
    }

    @Test
    void anyBytesArriveExactAndRetryComesAgain() throws Exception {
        Bytes odd = Bytes.of(new byte[] {0, -1, '{', (byte) 0xC3});
        List<Bytes> contents =
                List.of(odd, Bytes.EMPTY, Bytes.utf8("{\"n\":9007199254740993, \"s\":\"<>\"}"), Bytes.utf8("no JSON"));
        BlockingQueue<Ack> replies = new LinkedBlockingQueue<>(List.of(Ack.RETRY, Ack.SUCCESS, Ack.DROP));
        try (StorageQueue queue = new StorageQueue()) {
            Sidecar sidecar = Sidecars.of("dapr").start("inboxed", "APP_PORT=free", "WEB_PORT=" + queue.port());
            try (CloudRuntimes runtime = connect(sidecar);
                    Subscription subscription = runtime.binding("inbox")
                            .subscribe(Bytes.class, HandlerOptions.DEFAULT, event -> {
                                events.add(event);
                                Ack reply = replies.poll();
                                return reply == null ? Ack.SUCCESS : reply;
                            })) {
                runtime.startCallbacks();
                queue.add(Bytes.utf8("first"));
                assertThat(next().value()).isEqualTo(Bytes.utf8("first"));
                BindingMessage<Bytes> again = next();
                assertThat(again.value()).as("after RETRY").isEqualTo(Bytes.utf8("first"));
                assertThat(again.metadata())
                        .containsEntry("dequeuecount", "2")
                        .containsOnlyKeys(
                                "dequeuecount",
                                "expirationtime",
                                "insertiontime",
                                "messageid",
                                "nextvisibletime",
                                "popreceipt");
                queue.add(Bytes.utf8("dropped"));
                assertThat(next().value()).isEqualTo(Bytes.utf8("dropped"));
                for (Bytes content : contents) {
                    queue.add(content);
                    assertThat(next().value()).isEqualTo(content);
                }
                runtime.binding("inbox").invoke("create", odd);
                assertThat(next().value()).as("created by the output binding").isEqualTo(odd);
                Awaitility.await().atMost(PATIENCE).until(queue::isEmpty);
                assertThat(events).as("nothing came twice but after RETRY").isEmpty();
                assertThat(subscription.isOpen()).isTrue();
            } finally {
                Sidecars.of("dapr").terminate("inboxed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void nothingOfTheClientReachesTheExternalSystem(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("guarded-bindings", "DAPR_API_TOKEN=marker-token");
        WebService web = WebService.at(sidecar.port("web"));
        String aCase = "guarded-" + wire;
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (CloudRuntimes runtime = CloudRuntimes.builder(sidecar.url("wire=" + wire))
                .token("marker-token")
                .connect()) {
            BindingOptions options = BindingOptions.DEFAULT
                    .withMetadata(Map.of("X-Case", aCase))
                    .withCall(CallOptions.builder()
                            .traceparent(traceparent)
                            .header("X-Of-The-Call", "marker-header")
                            .build());
            runtime.binding("web").invoke("post", Map.of("a", 1), options);
        }
        List<WebService.Request> requests = web.requests(aCase);
        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.headers().toString())
                    .doesNotContain("marker")
                    .doesNotContainIgnoringCase("grpc-")
                    .doesNotContainIgnoringCase("-bin")
                    .doesNotContainIgnoringCase("cloud-runtimes");
            assertThat(request.headers().get("traceparent"))
                    .as("the sidecar continues the caller's trace")
                    .startsWith(traceparent.substring(0, 36));
        });
    }
}
