package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.RouteResponse;
import io.cloudruntimes.core.server.ServerRequest;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.pubsub.SubscribeTopicEventsRequest;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.rpc.MethodAnswer;
import io.cloudruntimes.rpc.MethodCall;
import io.cloudruntimes.rpc.ServeMethodsRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real sidecar called on its application, replayed: each call gets an answer that means what the recorded one did. */
class RecordedCallbacksTest {
    private static final String TOKEN = "apptok";
    /** The topics behind the routes of the recorded application, which had routes of its own. */
    private static final Map<String, String> TOPICS = Map.of("/t1", "t1", "/raw1", "raw1", "/dlq", "dlq");

    private final DaprCallbacks callbacks = new DaprCallbacks(null);
    private final Map<String, TopicEvent> events = new HashMap<>();
    private @Nullable MethodCall call;

    /** A call as it was recorded. */
    record Callback(String name, JsonObject request, JsonObject answer) {
        int status() {
            return answer.get("status").getAsInt();
        }

        String text(String member) {
            return request.has(member) ? request.get(member).getAsString() : "";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Callback> callbacks() {
        try (InputStream in = RecordedCallbacksTest.class.getResourceAsStream("/recordings/dapr/http.json")) {
            JsonObject file = JsonParser.parseReader(
                            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return StreamSupport.stream(file.getAsJsonArray("callbacks").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(it -> new Callback(
                            it.get("name").getAsString(), it.getAsJsonObject("request"), it.getAsJsonObject("answer")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        callbacks.serve(ServeMethodsRequest.builder().service("b").build(), arrived -> {
            call = arrived;
            return CompletableFuture.completedFuture(MethodAnswer.builder().build());
        });
        for (String topic : List.of("t1", "raw1", "dl", "dlq")) {
            callbacks.subscribe(
                    SubscribeTopicEventsRequest.builder()
                            .pubsubName("bus-memory")
                            .topic(topic)
                            .metadata(topic.equals("raw1") ? Map.of("rawPayload", "true") : Map.of())
                            .deadLetterTopic(topic.equals("dl") ? "dlq" : null)
                            .build(),
                    event -> {
                        events.put(topic, event);
                        return CompletableFuture.completedFuture(TopicEventAnswer.builder()
                                .status(TopicEventStatus.SUCCESS)
                                .build());
                    });
        }
    }

    private static ServerRequest replayed(Callback callback, String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        callback.request()
                .getAsJsonObject("headers")
                .entrySet()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().getAsString()));
        return new ServerRequest(callback.text("method"), path, Headers.of(headers), Bytes.utf8(callback.text("body")));
    }

    private static RouteResponse answer(DaprCallbacks to, ServerRequest request) {
        return to.handle(request).toCompletableFuture().join();
    }

    @ParameterizedTest
    @MethodSource("callbacks")
    void isAnsweredAsRecorded(Callback callback) {
        String path = callback.text("path");
        String topic = TOPICS.get(path);
        RouteResponse answer =
                answer(callbacks, replayed(callback, topic == null ? path : "/subscriptions/bus-memory/" + topic));
        assertThat(answer.status()).isEqualTo(callback.status());
        if (topic != null) {
            assertThat(answer.body().bytes().toUtf8()).isEqualTo("{\"status\":\"SUCCESS\"}");
            JsonObject sent = JsonParser.parseString(callback.text("body")).getAsJsonObject();
            TopicEvent event = Objects.requireNonNull(events.get(topic));
            assertThat(event.id()).isEqualTo(sent.get("id").getAsString());
            assertThat(event.source()).contains(sent.get("source").getAsString());
            assertThat(event.type()).contains(sent.get("type").getAsString());
            assertThat(event.contentType()).contains(sent.get("datacontenttype").getAsString());
            assertThat(event.data())
                    .isEqualTo(
                            sent.has("data")
                                    ? Bytes.utf8(sent.get("data").toString())
                                    : Bytes.fromBase64(sent.get("data_base64").getAsString()));
            assertThat(event.time().isPresent()).isEqualTo(sent.has("time"));
        } else if (callback.text("method").equals("POST")) {
            MethodCall arrived = Objects.requireNonNull(call);
            assertThat(arrived.method()).isEqualTo(path.substring(1));
            assertThat(arrived.data().toUtf8()).isEqualTo(callback.text("body"));
        }
    }

    @Test
    void theListOfSubscriptionsSaysTheSame() {
        Callback recorded = callbacks()
                .filter(it -> it.name().equals("callback-subscriptions"))
                .findFirst()
                .orElseThrow();
        RouteResponse answer = answer(callbacks, replayed(recorded, "/dapr/subscribe"));
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
        List<JsonElement> wanted = withoutRoutes(recorded.answer().get("body").getAsString()).stream()
                .filter(it -> !it.getAsJsonObject().has("bulkSubscribe"))
                .toList();
        assertThat(withoutRoutes(answer.body().bytes().toUtf8()))
                .containsAll(wanted)
                .hasSize(wanted.size() + 1);
    }

    private static List<JsonElement> withoutRoutes(String list) {
        List<JsonElement> elements =
                JsonParser.parseString(list).getAsJsonArray().asList();
        elements.forEach(element -> {
            assertThat(element.getAsJsonObject().remove("route").getAsString()).startsWith("/");
        });
        return elements;
    }

    @Test
    void theTokenThatTheSidecarSentIsTheOneThatIsAskedFor() {
        Callback recorded = callbacks()
                .filter(it -> it.name().equals("callback-job-with-token"))
                .findFirst()
                .orElseThrow();
        DaprCallbacks guarded = new DaprCallbacks(TOKEN);
        guarded.serve(
                ServeMethodsRequest.builder().service("t").build(),
                arrived ->
                        CompletableFuture.completedFuture(MethodAnswer.builder().build()));
        assertThat(answer(guarded, replayed(recorded, recorded.text("path"))).status())
                .isEqualTo(200);
        callbacks()
                .filter(it -> !it.equals(recorded) && !it.name().equals("callback-job-with-token"))
                .forEach(it -> assertThat(
                                answer(guarded, replayed(it, it.text("path"))).status())
                        .as(it.name())
                        .isEqualTo(401));
    }
}
