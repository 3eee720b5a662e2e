package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Api;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.pubsub.TopicEvent;
import io.cloudruntimes.pubsub.TopicEventAnswer;
import io.cloudruntimes.pubsub.TopicEventStatus;
import io.cloudruntimes.vectors.VectorNotation;
import io.dapr.v1.DaprPubsubProtos.SubscribeTopicEventsRequestAlpha1;
import io.grpc.Metadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real sidecar answered over gRPC gives the outcome that it stands for, and our messages are the recorded ones. */
class GrpcReplayTest {
    static List<Replay> calls() {
        return Replay.of("grpc").stream().filter(replay -> !replay.isStream()).toList();
    }

    static List<Replay> streams() {
        return Replay.of("grpc").stream().filter(Replay::isStream).toList();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void replayed(Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        JsonObject response = recorded.getAsJsonObject("response");
        try (RecordedGrpcServer server = RecordedGrpcServer.answering(response);
                CloudRuntimes runtime = Call.connect(replay, "grpc", server.port())) {
            Call.make(replay, runtime).check(answer(response));
            assertThat(server.requests()).as("sent once, or never").hasSize(replay.isSent() ? 1 : 0);
            for (RecordedGrpcServer.Request sent : server.requests()) {
                Map<String, String> expected = parts(recorded);
                Differences.check(replay, expected, parts(sent, expected.keySet()));
            }
        }
    }

    private static Answer answer(JsonObject end) {
        Set<String> reasons = new HashSet<>();
        if (end.has("details")) {
            for (JsonElement detail : end.getAsJsonArray("details")) {
                JsonElement reason = detail.getAsJsonObject().get("reason");
                if (reason != null) {
                    reasons.add(reason.getAsString());
                }
            }
        }
        return new Answer(
                end.get("status").getAsString(),
                end.has("message") ? end.get("message").getAsString() : "",
                reasons,
                error -> error.details().getOrDefault("grpc-status", ""));
    }

    private static Map<String, String> parts(JsonObject recording) {
        JsonObject request = recording.getAsJsonObject("request");
        Map<String, String> parts = new TreeMap<>();
        parts.put("method", recording.get("method").getAsString());
        parts.put("message", request.get("hex").getAsString());
        request.getAsJsonObject("metadata")
                .entrySet()
                .forEach(entry ->
                        parts.put("metadata " + entry.getKey(), entry.getValue().getAsString()));
        return parts;
    }

    private static Map<String, String> parts(RecordedGrpcServer.Request request, Set<String> named) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("method", request.method());
        parts.put("message", String.join(" and ", request.messages()));
        named.stream().filter(name -> name.startsWith("metadata ")).forEach(name -> {
            Metadata.Key<String> key =
                    Metadata.Key.of(name.substring("metadata ".length()), Metadata.ASCII_STRING_MARSHALLER);
            parts.put(name, Optional.ofNullable(request.metadata().get(key)).orElse("none"));
        });
        return parts;
    }

    @ParameterizedTest
    @MethodSource("streams")
    void streamed(Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        Events events = new Events();
        try (RecordedGrpcServer server = new RecordedGrpcServer(call -> new StreamScript(recorded));
                CloudRuntimes runtime = Call.connect(replay, "grpc", server.port())) {
            Optional<Subscription> opened = Call.open(replay, runtime, events);
            assertThat(opened.isPresent()).isEqualTo(replay.isSent());
            if (opened.isPresent()) {
                checkStream(replay, opened.get(), server, events.seen);
            }
            assertThat(server.requests()).hasSize(replay.isSent() ? 1 : 0);
        }
    }

    private static void checkStream(
            Replay replay, Subscription subscription, RecordedGrpcServer server, List<TopicEvent> events)
            throws ReflectiveOperationException {
        List<String> sent = requests(replay.recording());
        if (replay.row().has("error")) {
            assertThatThrownBy(() -> subscription.closed().join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            CloudRuntimesException.class,
                            error -> answer(replay.recording().getAsJsonObject("end"))
                                    .check(replay.text("error"), error));
        } else {
            await().until(() -> server.requests().size() == 1
                    && server.requests().get(0).messages().size() == sent.size());
            checkEvents(replay, events);
        }
        assertThat(server.requests().get(0).method())
                .isEqualTo(replay.recording().get("method").getAsString());
        assertThat(normal(server.requests().get(0).messages())).isEqualTo(normal(sent));
        subscription.close();
    }

    /** Each event is as its row says, and its metadata and time are those that were recorded. */
    private static void checkEvents(Replay replay, List<TopicEvent> events) throws ReflectiveOperationException {
        JsonArray expected = replay.row().getAsJsonArray("events");
        int at = 0;
        for (JsonElement message : replay.recording().getAsJsonArray("messages")) {
            JsonObject recorded = message.getAsJsonObject().getAsJsonObject("json");
            if (recorded.has("event_message")) {
                JsonObject extensions = recorded.getAsJsonObject("event_message")
                        .getAsJsonObject("extensions")
                        .deepCopy();
                JsonObject event = VectorNotation.expand(expected.get(at)).getAsJsonObject();
                event.add("time", extensions.remove("time")); // which has a place of its own
                event.add("metadata", extensions);
                assertThat(Api.json(Api.stream(replay.text("call")).event(), events.get(at)))
                        .isEqualTo(event);
                at++;
            }
        }
        assertThat(events).hasSize(at).hasSize(expected.size());
    }

    /** The messages in normal form, as Dapr's own classes write them: a number that is zero may stand there or be left out. */
    private static List<String> normal(List<String> messages) {
        return messages.stream().map(GrpcReplayTest::normal).toList();
    }

    private static String normal(String message) {
        try {
            byte[] bytes = HexFormat.of().parseHex(message);
            return HexFormat.of()
                    .formatHex(
                            SubscribeTopicEventsRequestAlpha1.parseFrom(bytes).toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(message, e);
        }
    }

    private static List<String> requests(JsonObject recording) {
        List<String> messages = new ArrayList<>();
        for (JsonElement message : recording.getAsJsonArray("messages")) {
            if (message.getAsJsonObject().get("direction").getAsString().equals("request")) {
                messages.add(message.getAsJsonObject().get("hex").getAsString());
            }
        }
        return messages;
    }

    /** Takes each event. */
    private static final class Events implements StreamListener<TopicEvent, TopicEventAnswer> {
        private final List<TopicEvent> seen = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<TopicEventAnswer> onEvent(TopicEvent event) {
            seen.add(event);
            return CompletableFuture.completedFuture(
                    TopicEventAnswer.builder().status(TopicEventStatus.SUCCESS).build());
        }
    }
}
