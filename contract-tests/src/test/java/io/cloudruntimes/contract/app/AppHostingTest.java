package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same calls to each way to host what an application answers. */
class AppHostingTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ServeMethodsRequest SERVE =
            ServeMethodsRequest.builder().service("billing").build();
    private static final String TOKEN = "s3cret";

    private final DaprCallbacks callbacks = new DaprCallbacks(TOKEN);
    private final BlockingQueue<MethodCall> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<TopicEvent> events = new LinkedBlockingQueue<>();

    private static HttpResponse<byte[]> send(Hosted hosted, String verb, String path, byte[] body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hosted.uri().resolve(path))
                .method(verb, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> call(Hosted hosted, String verb, String path, byte[] body) throws Exception {
        return send(hosted, verb, path, body, "dapr-api-token", TOKEN, "x-own", "a", "X-Own", "b");
    }

    private static String text(HttpResponse<byte[]> response) {
        return Bytes.wrap(response.body()).toUtf8();
    }

    private CompletableFuture<MethodAnswer> answer(MethodCall call) {
        calls.add(call);
        return switch (call.method()) {
            case "thrown" -> throw new IllegalStateException("thrown");
            case "failed" -> CompletableFuture.failedFuture(new IllegalStateException("failed"));
            case "later" ->
                CompletableFuture.supplyAsync(
                        () -> MethodAnswer.builder().data(Bytes.utf8("late")).build());
            case "nothing" ->
                CompletableFuture.completedFuture(
                        MethodAnswer.builder().status(204).build());
            default ->
                CompletableFuture.completedFuture(MethodAnswer.builder()
                        .status(201)
                        .contentType("x/y")
                        .headers(Map.of(
                                "X-Answer",
                                "yes",
                                "Content-Length",
                                "1",
                                "Connection",
                                "close",
                                "Dapr-Api-Token",
                                TOKEN))
                        .data(call.data())
                        .build());
        };
    }

    @ParameterizedTest
    @EnumSource(Hosted.Kind.class)
    void servesMethods(Hosted.Kind kind) throws Exception {
        callbacks.serve(SERVE, this::answer);
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            byte[] body = {0, -1, 1};
            HttpResponse<byte[]> answer = call(hosted, "PUT", "/a/b%2Fc%20d/?x=1&x=%2B+2", body);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(body);
            assertThat(answer.headers().firstValue("content-type")).contains("x/y");
            assertThat(answer.headers().firstValue("x-answer")).contains("yes");
            assertThat(answer.headers().firstValue("dapr-api-token")).isEmpty();
            assertThat(answer.headers().firstValue("server"))
                    .as("which server it is")
                    .satisfies(server -> {
                        if (kind == Hosted.Kind.HOST) {
                            assertThat(server).isEmpty();
                        }
                    });
            MethodCall call = calls.remove();
            assertThat(call.verb()).isEqualTo("PUT");
            assertThat(call.method()).isEqualTo("a/b/c d/");
            assertThat(call.query()).contains("x=1&x=%2B+2");
            assertThat(call.headers()).containsEntry("x-own", "a, b").doesNotContainKey("dapr-api-token");
            assertThat(call.data()).isEqualTo(Bytes.of(body));

            assertThat(call(hosted, "GET", "/", new byte[0]).statusCode()).isEqualTo(201);
            assertThat(calls.remove().method()).isEmpty();
            assertThat(call(hosted, "HEAD", "/later", new byte[0]).statusCode()).isEqualTo(200);
            assertThat(call(hosted, "DELETE", "/nothing", new byte[0]).statusCode())
                    .isEqualTo(204);
            assertThat(text(call(hosted, "POST", "/later", body))).isEqualTo("late");
            assertThat(call(hosted, "POST", "/thrown", body).statusCode()).isEqualTo(500);
            assertThat(call(hosted, "POST", "/failed", body).statusCode()).isEqualTo(500);
            assertThat(call(hosted, "GET", "/dapr/config", new byte[0]).statusCode())
                    .isEqualTo(404);
            assertThat(call(hosted, "POST", "/a", new byte[Hosted.MAX_BODY_BYTES])
                            .statusCode())
                    .isEqualTo(201);
            assertThat(call(hosted, "POST", "/a", new byte[Hosted.MAX_BODY_BYTES + 1])
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @EnumSource(Hosted.Kind.class)
    void theTokenIsAskedForButByTheHealth(Hosted.Kind kind) throws Exception {
        callbacks.serve(SERVE, this::answer);
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            for (String path : List.of("/m", "/dapr/subscribe", "/dapr/config", "/subscriptions/bus/t")) {
                for (String sent : List.of("wrong", "", "s3cre", "s3crets")) {
                    HttpResponse<byte[]> refused = send(hosted, "GET", path, new byte[0], "dapr-api-token", sent);
                    assertThat(refused.statusCode()).as(path + " with " + sent).isEqualTo(401);
                    assertThat(text(refused)).contains("APP_API_TOKEN").doesNotContain(TOKEN);
                }
                assertThat(send(hosted, "GET", path, new byte[0]).statusCode()).isEqualTo(401);
            }
            assertThat(send(hosted, "GET", "/healthz", new byte[0]).statusCode())
                    .isEqualTo(204);
            assertThat(calls).isEmpty();
        }
    }

    private Subscription subscribe(String topic, TopicEventStatus status) {
        return callbacks.subscribe(
                SubscribeTopicEventsRequest.builder()
                        .pubsubName("bus")
                        .topic(topic)
                        .deadLetterTopic(topic.equals("orders") ? "dead" : null)
                        .build(),
                event -> {
                    events.add(event);
                    if (status.equals(TopicEventStatus.of("fail"))) {
                        throw new IllegalStateException("fails");
                    }
                    return CompletableFuture.completedFuture(
                            TopicEventAnswer.builder().status(status).build());
                });
    }

    @ParameterizedTest
    @EnumSource(Hosted.Kind.class)
    void events(Hosted.Kind kind) throws Exception {
        Subscription orders = subscribe("orders", TopicEventStatus.SUCCESS);
        subscribe("a/b +%\u00e4", TopicEventStatus.DROP);
        subscribe("fails", TopicEventStatus.of("fail"));
        try (Hosted hosted = Hosted.start(kind, callbacks)) {
            HttpResponse<byte[]> list = call(hosted, "GET", "/dapr/subscribe", new byte[0]);
            assertThat(list.headers().firstValue("content-type")).contains("application/json");
            assertThat(text(list))
                    .isEqualTo("[{\"pubsubname\":\"bus\",\"topic\":\"orders\",\"deadLetterTopic\":\"dead\","
                            + "\"route\":\"/subscriptions/bus/orders\"},"
                            + "{\"pubsubname\":\"bus\",\"topic\":\"a/b +%\u00e4\","
                            + "\"route\":\"/subscriptions/bus/a/b%20%2B%25%C3%A4\"},"
                            + "{\"pubsubname\":\"bus\",\"topic\":\"fails\",\"route\":\"/subscriptions/bus/fails\"}]");
            byte[] event = Bytes.utf8("{\"id\":\"1\",\"data\":1.0,\"own\":\"x\",\"n\":2,\"topic\":\"origin\"}")
                    .toByteArray();
            HttpResponse<byte[]> success = call(hosted, "POST", "/subscriptions/bus/orders", event);
            assertThat(success.statusCode()).isEqualTo(200);
            assertThat(text(success)).isEqualTo("{\"status\":\"SUCCESS\"}");
            TopicEvent got = events.remove();
            assertThat(got.data()).isEqualTo(Bytes.utf8("1.0"));
            assertThat(got.topic()).isEqualTo("orders");
            assertThat(got.pubsubName()).isEqualTo("bus");
            assertThat(got.metadata()).isEqualTo(Map.of("own", "x", "n", "2", "topic", "origin"));
            assertThat(text(call(hosted, "POST", "/subscriptions/bus/a/b%20%2B%25%C3%A4", event)))
                    .isEqualTo("{\"status\":\"DROP\"}");
            assertThat(events.remove().topic()).isEqualTo("a/b +%\u00e4");
            assertThat(text(call(hosted, "POST", "/subscriptions/bus/fails", event)))
                    .isEqualTo("{\"status\":\"RETRY\"}");
            for (String readable : List.of("{\"id\":1}", "{\"id\":\"1\",\"time\":\"now\"}")) {
                assertThat(text(call(
                                hosted,
                                "POST",
                                "/subscriptions/bus/orders",
                                Bytes.utf8(readable).toByteArray())))
                        .as(readable)
                        .isEqualTo("{\"status\":\"SUCCESS\"}");
                assertThat(events.remove().id()).isEqualTo("1");
            }
            for (String unreadable : List.of("", "x", "[]", "{\"data\":1}")) {
                assertThat(text(call(
                                hosted,
                                "POST",
                                "/subscriptions/bus/orders",
                                Bytes.utf8(unreadable).toByteArray())))
                        .as(unreadable)
                        .isEqualTo("{\"status\":\"RETRY\"}");
            }
            assertThat(call(hosted, "POST", "/subscriptions/bus/others", event).statusCode())
                    .isEqualTo(404);
            assertThat(call(hosted, "GET", "/subscriptions/bus/orders", event).statusCode())
                    .isEqualTo(404);
            orders.close();
            assertThat(text(call(hosted, "POST", "/subscriptions/bus/orders", event)))
                    .as("an event that the runtime goes on to deliver must not be lost")
                    .isEqualTo("{\"status\":\"RETRY\"}");
        }
    }
}
