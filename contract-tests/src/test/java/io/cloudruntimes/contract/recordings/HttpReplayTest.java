package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.generator.binding.model.Wire;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real sidecar answered over HTTP gives the outcome that it stands for, and our request is the recorded one. */
class HttpReplayTest {
    static Stream<Arguments> recordings() {
        return Recordings.replays(Wire.Protocol.HTTP, replay -> true);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void replayed(Recordings recordings, Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        JsonObject response = recorded.getAsJsonObject("response");
        try (RecordedHttpServer server = new RecordedHttpServer(response, replay.then());
                CloudRuntimes runtime = recordings.connect(replay, server.port())) {
            Call.make(replay, runtime).check(answer(recordings.wire(), response));
            assertThat(server.requests()).as("sent once, or never").hasSize(replay.isSent() ? 1 : 0);
            assertThat(server.otherRequests())
                    .containsExactlyElementsOf(replay.then().keySet());
            for (RecordedHttpServer.Request sent : server.requests()) {
                Map<String, String> expected = parts(recorded.getAsJsonObject("request"));
                Differences.check(replay, expected, parts(sent, expected.keySet()));
            }
        }
    }

    /** The binding document says where the body of an error has its reasons and its message. */
    private static Answer answer(Wire wire, JsonObject response) {
        String text = new String(RecordedHttpServer.body(response), StandardCharsets.UTF_8);
        JsonObject body = new JsonObject();
        try {
            JsonElement json = JsonParser.parseString(text);
            body = json.isJsonObject() ? json.getAsJsonObject() : body;
        } catch (JsonParseException e) {
            // plain text
        }
        Wire.ErrorBody places = wire.errorBody().orElseThrow();
        Set<String> reasons = new HashSet<>();
        places.reason().map(body::get).ifPresent(reason -> reasons.add(reason.getAsString()));
        if (places.details().map(body::get).orElse(null) instanceof JsonArray details) {
            for (JsonElement detail : details) {
                JsonElement reason = detail.getAsJsonObject().get("reason");
                if (reason != null) {
                    reasons.add(reason.getAsString());
                }
            }
        }
        String message = body.has(places.message()) ? body.get(places.message()).getAsString() : text.strip();
        return new Answer(
                response.get("status").getAsString(),
                message,
                reasons,
                error -> Integer.toString(error.status().orElse(0)));
    }

    private static Map<String, String> parts(JsonObject request) {
        Map<String, String> parts = new TreeMap<>();
        target(parts, request.get("path").getAsString());
        parts.put("method", request.get("method").getAsString());
        parts.put("body", Differences.body(RecordedHttpServer.body(request)));
        request.getAsJsonObject("headers")
                .entrySet()
                .forEach(header ->
                        parts.put("header " + header.getKey(), header.getValue().getAsString()));
        return parts;
    }

    private static Map<String, String> parts(RecordedHttpServer.Request request, Set<String> named) {
        Map<String, String> parts = new TreeMap<>();
        target(parts, request.target());
        parts.put("method", request.method());
        parts.put("body", Differences.body(request.body()));
        named.stream()
                .filter(name -> name.startsWith("header "))
                .forEach(name ->
                        parts.put(name, request.headers().getOrDefault(name.substring("header ".length()), "none")));
        return parts;
    }

    private static void target(Map<String, String> parts, String target) {
        int at = target.indexOf('?');
        parts.put("path", at < 0 ? target : target.substring(0, at));
        parts.put("query", at < 0 ? "" : target.substring(at + 1));
    }
}
