package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.vectors.VectorNotation;
import io.grpc.Metadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real sidecar answered over gRPC gives the outcome that it stands for, and our messages are the recorded ones. */
class GrpcReplayTest {
    static Stream<Arguments> calls() {
        return Recordings.replays(Wire.Protocol.GRPC, replay -> !replay.isStream());
    }

    static Stream<Arguments> streams() {
        return Recordings.replays(Wire.Protocol.GRPC, Replay::isStream);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void replayed(Recordings recordings, Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        JsonObject response = recorded.getAsJsonObject("response");
        try (RecordedGrpcServer server = RecordedGrpcServer.answering(response);
                CloudRuntimes runtime = recordings.connect(replay, server.port())) {
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
    void streamed(Recordings recordings, Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        ReplayListener listener = new ReplayListener(replay);
        try (RecordedGrpcServer server = new RecordedGrpcServer(call -> new StreamScript(recorded));
                CloudRuntimes runtime = recordings.connect(replay, server.port())) {
            Optional<Subscription> opened = Call.open(replay, runtime, listener);
            assertThat(opened.isPresent()).isEqualTo(replay.isSent());
            if (opened.isPresent()) {
                checkStream(replay, opened.get(), server, listener.events());
            }
            assertThat(server.requests()).hasSize(replay.isSent() ? 1 : 0);
        }
    }

    private static void checkStream(
            Replay replay, Subscription subscription, RecordedGrpcServer server, List<JsonElement> events) {
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
        List<String> messages = server.requests().get(0).messages();
        assertThat(messages).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(ProtoMessages.same(messages.get(i), sent.get(i)))
                    .as("message %s is %s, recorded was %s", i, messages.get(i), sent.get(i))
                    .isTrue();
        }
        subscription.close();
    }

    /** Each event is as its row says, and has of the recorded message what the row takes from there. */
    private static void checkEvents(Replay replay, List<JsonElement> events) {
        JsonArray expected = replay.row().getAsJsonArray("events");
        JsonObject fromRecording = replay.row().getAsJsonObject("from-recording");
        List<JsonObject> recorded = new ArrayList<>();
        for (JsonElement message : replay.recording().getAsJsonArray("messages")) {
            JsonElement event = message.getAsJsonObject()
                    .getAsJsonObject("json")
                    .get(fromRecording.get("message").getAsString());
            if (event != null) {
                recorded.add(event.getAsJsonObject());
            }
        }
        assertThat(recorded).hasSameSizeAs(expected);
        assertThat(events).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonObject event = VectorNotation.expand(expected.get(i)).getAsJsonObject();
            for (var taken : fromRecording.getAsJsonObject("properties").entrySet()) {
                event.add(taken.getKey(), recordedValue(taken.getValue().getAsJsonObject(), recorded.get(i)));
            }
            assertThat(events.get(i)).isEqualTo(event);
        }
    }

    /** The member at a path of names, without some of its own members. */
    private static JsonElement recordedValue(JsonObject rule, JsonObject recorded) {
        JsonElement value = recorded;
        for (JsonElement name : rule.getAsJsonArray("at")) {
            value = value.getAsJsonObject().get(name.getAsString());
        }
        JsonElement copy = value.deepCopy();
        if (rule.has("without")) {
            rule.getAsJsonArray("without")
                    .forEach(name -> copy.getAsJsonObject().remove(name.getAsString()));
        }
        return copy;
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
}
