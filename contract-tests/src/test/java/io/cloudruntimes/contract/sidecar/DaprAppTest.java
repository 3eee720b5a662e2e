package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Rpc;
import io.cloudruntimes.RpcResponse;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.PublishEventRequest;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import io.cloudruntimes.rpc.Verb;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An application that a real sidecar calls: its methods, its events over HTTP, its token, its health. */
@NeedsSidecars("dapr")
class DaprAppTest {
    private static final String TOKEN = "apptok";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Bytes PROBE = Bytes.utf8("\"probe\"");

    private final Map<String, BlockingQueue<TopicEvent>> events = new ConcurrentHashMap<>();
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();

    private static CompletableFuture<MethodAnswer> answer(MethodCall call) {
        if (call.method().equals("fail")) {
            throw new IllegalStateException("always");
        }
        String text = call.verb() + " /" + call.method() + " ?" + call.query().orElse("") + " "
                + call.headers().get("x-own") + " " + call.headers().containsKey("dapr-api-token");
        return CompletableFuture.completedFuture(
                call.method().startsWith("a")
                        ? MethodAnswer.builder()
                                .status(202)
                                .contentType("x/y")
                                .headers(Map.of("x-text", PercentEncoding.encode(text)))
                                .data(call.data())
                                .build()
                        : MethodAnswer.builder().status(404).build());
    }

    private static DaprCallbacks serving() {
        DaprCallbacks callbacks = new DaprCallbacks(TOKEN);
        callbacks.serve(ServeMethodsRequest.builder().service("callee").build(), DaprAppTest::answer);
        return callbacks;
    }

    private static AppHost host(DaprCallbacks callbacks, Sidecar sidecar) {
        return AppHost.start(callbacks, AppHostOptions.onPort(sidecar.port("app")));
    }

    private static void awaitFound(Rpc rpc, String service) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(UnavailableException.class)
                .until(() -> rpc.call(service, "a").send().status() == 202);
    }

    @Test
    void callsOfAnotherApplicationAndOfItsOwn() throws Exception {
        Sidecar callee = Sidecars.of("dapr").start("callee", "APP_PORT=free", "APP_API_TOKEN=" + TOKEN);
        Sidecar caller = Sidecars.of("dapr").start("a");
        Bytes body = Bytes.of(new byte[] {0, -1, 1});
        try (AppHost host = host(serving(), callee)) {
            for (Sidecar from : List.of(caller, callee)) {
                try (CloudRuntimes runtime = CloudRuntimes.connect(from.url())) {
                    Rpc rpc = runtime.rpc();
                    awaitFound(rpc, "callee");
                    RpcResponse answer = rpc.call("callee", "a/b c/\u00e4")
                            .verb(Verb.PUT)
                            .query("x", "1")
                            .query("x", "+ 2")
                            .header("x-own", "h")
                            .body(body, "application/x-own")
                            .send();
                    assertThat(answer.status()).isEqualTo(202);
                    assertThat(answer.bytes()).isEqualTo(body);
                    assertThat(answer.contentType()).contains("x/y");
                    assertThat(answer.headers())
                            .containsEntry(
                                    "x-text", PercentEncoding.encode("PUT /a/b c/\u00e4 ?x=1&x=%2B%202 h false"));
                    assertThat(rpc.call("callee", "a")
                                    .verb(Verb.GET)
                                    .query("x", "1")
                                    .query("x", "+ 2")
                                    .header("x-own", "h")
                                    .send()
                                    .headers())
                            .containsEntry("x-text", PercentEncoding.encode("GET /a ?x=1&x=%2B%202 h false"));
                    assertThat(rpc.call("callee", "none").send().status()).isEqualTo(404);
                    assertThat(rpc.call("callee", "fail").send().status()).isEqualTo(500);
                    assertThat(rpc.call("callee", "dapr/config").send().status())
                            .isEqualTo(404);
                }
            }
            assertThat(status(host.uri().resolve("/a"))).as("without the token").isEqualTo(401);
            assertThat(status(host.uri().resolve("/a"), "dapr-api-token", "wrong"))
                    .isEqualTo(401);
            assertThat(status(host.uri().resolve("/a"), "dapr-api-token", TOKEN))
                    .isEqualTo(202);
            assertThat(status(host.uri().resolve("/healthz"))).isEqualTo(204);
        }
    }

    private static int status(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void theSidecarAsksWhetherTheApplicationIsWell() {
        Sidecar sidecar =
                Sidecars.of("dapr").start("watched", "APP_PORT=free", "APP_API_TOKEN=" + TOKEN, "APP_HEALTH=1");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            Rpc rpc = runtime.rpc();
            for (int i = 0; i < 2; i++) {
                try (AppHost host = host(serving(), sidecar)) {
                    awaitFound(rpc, "watched");
                }
                Awaitility.await()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThatThrownBy(
                                        () -> rpc.call("watched", "a").send())
                                .isInstanceOf(UnavailableException.class)
                                .hasMessageContaining("not in a healthy state"));
            }
        }
    }

    @Test
    void servingByTheUrlAlone() {
        Sidecar sidecar = Sidecars.of("dapr").start("by-url", "APP_PORT=free");
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            assertThat(runtime.capabilities().supports("serveMethods")).isTrue();
            runtime.rpc().serve("by-url", call -> call.answer(call.as(Integer.class) + 1));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreException(UnavailableException.class)
                    .until(() -> runtime.rpc().invoke("by-url", "m", 41, Integer.class) == 42);
        }
        try (CloudRuntimes runtime =
                CloudRuntimes.connect("dapr://127.0.0.1:" + sidecar.port("http") + "?grpc=" + sidecar.port("grpc"))) {
            assertThat(runtime.capabilities().supports("serveMethods")).isFalse();
            assertThat(runtime.capabilities().of("serveMethods").orElseThrow().reason())
                    .contains("app=PORT", "APP_PORT");
            assertThatThrownBy(() -> runtime.rpc().serve("by-url", call -> call.status(200)))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("app=PORT")
                    .hasMessageContaining("APP_PORT");
        }
    }

    private void subscribe(DaprCallbacks callbacks, String bus, String topic, String deadLetterTopic) {
        BlockingQueue<TopicEvent> seen = new LinkedBlockingQueue<>();
        events.put(bus + " " + topic, seen);
        callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName(bus)
                        .topic(topic)
                        .deadLetterTopic(deadLetterTopic.isEmpty() ? null : deadLetterTopic)
                        .build(),
                event -> {
                    seen.add(event);
                    boolean first = deliveries.merge(event.id(), 1, Integer::sum) == 1;
                    if (first && event.data().equals(Bytes.utf8("\"throw\""))) {
                        throw new IllegalStateException("the first time");
                    }
                    String status = first && event.data().equals(Bytes.utf8("\"retry\""))
                            ? "RETRY"
                            : event.data().equals(Bytes.utf8("\"drop\"")) && !topic.equals("dead") ? "DROP" : "SUCCESS";
                    return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                            .status(TopicEventStatus.of(status))
                            .build());
                });
    }

    private static void publish(CloudRuntimes runtime, String bus, String topic, String type, Bytes data) {
        runtime.service(PubSubService.class)
                .publishEvent(PublishEventRequest.builder()
                        .pubsubName(bus)
                        .topic(topic)
                        .contentType(type)
                        .data(data)
                        .build());
    }

    private BlockingQueue<TopicEvent> seen(String bus, String topic) {
        return Objects.requireNonNull(events.get(bus + " " + topic));
    }

    private TopicEvent next(String bus, String topic) throws InterruptedException {
        while (true) {
            TopicEvent event = seen(bus, topic).poll(60, TimeUnit.SECONDS);
            assertThat(event).as("an event of " + topic + " on " + bus).isNotNull();
            if (!event.data().equals(PROBE)) {
                return event;
            }
        }
    }

    @Test
    void eventsOverHttp() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("events", "APP_PORT=free", "APP_API_TOKEN=" + TOKEN);
        List<String> topics = List.of("kinds", "a/b +\u00e4", "again", "bad", "dead");
        DaprCallbacks callbacks = new DaprCallbacks(TOKEN);
        for (String bus : List.of("bus", "bus-memory")) {
            topics.forEach(topic -> subscribe(callbacks, bus, topic, topic.equals("bad") ? "dead" : ""));
        }
        try (AppHost host = host(callbacks, sidecar);
                CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            for (String bus : List.of("bus", "bus-memory")) {
                for (String topic : topics) {
                    Awaitility.await(topic + " on " + bus).atMost(PATIENCE).until(() -> {
                        publish(runtime, bus, topic, "application/json", PROBE);
                        return seen(bus, topic).poll(200, TimeUnit.MILLISECONDS) != null;
                    });
                }
                for (Map.Entry<String, Bytes> kind : Map.of(
                                "application/json",
                                Bytes.utf8("{\"f\":1.0,\"n\":9007199254740993,\"s\":\"<>&\u00e9\"}"),
                                "application/json; charset=utf-8",
                                Bytes.utf8("\"text\""),
                                "text/plain",
                                Bytes.utf8("h\u00e4llo \"x\""),
                                "application/octet-stream",
                                Bytes.of(new byte[] {0, -1, 1}),
                                "application/vnd.own+json",
                                Bytes.utf8("{\"z\":1, \"a\":2}"))
                        .entrySet()) {
                    publish(runtime, bus, "kinds", kind.getKey(), kind.getValue());
                    TopicEvent event = next(bus, "kinds");
                    assertThat(event.data()).as(kind.getKey()).isEqualTo(kind.getValue());
                    assertThat(event.contentType()).contains(kind.getKey());
                    assertThat(event.source()).contains("events");
                    assertThat(event.topic()).isEqualTo("kinds");
                    assertThat(event.pubsubName()).isEqualTo(bus);
                    assertThat(event.time()).isPresent();
                }
                publish(runtime, bus, "a/b +\u00e4", "text/plain", Bytes.utf8("odd"));
                assertThat(next(bus, "a/b +\u00e4").topic()).isEqualTo("a/b +\u00e4");
                publish(runtime, bus, "bad", "application/json", Bytes.utf8("\"drop\""));
                TopicEvent dropped = next(bus, "bad");
                TopicEvent dead = next(bus, "dead");
                assertThat(dead.id()).isEqualTo(dropped.id());
                assertThat(dead.topic()).isEqualTo("dead");
                assertThat(dead.metadata()).containsEntry("topic", "bad");
            }
            for (String word : List.of("\"retry\"", "\"throw\"")) {
                publish(runtime, "bus", "again", "application/json", Bytes.utf8(word));
                String first = next("bus", "again").id();
                assertThat(next("bus", "again").id()).as(word + " comes again").isEqualTo(first);
            }
        }
    }
}
