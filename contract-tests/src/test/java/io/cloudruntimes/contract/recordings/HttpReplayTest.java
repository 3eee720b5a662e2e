package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.CloudRuntimes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real sidecar answered over HTTP gives the outcome that it stands for, and our request is the recorded one. */
class HttpReplayTest {
    static List<Replay> recordings() {
        return Replay.of("http");
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void replayed(Replay replay) throws Throwable {
        JsonObject recorded = replay.recording();
        JsonObject response = recorded.getAsJsonObject("response");
        try (RecordedHttpServer server = new RecordedHttpServer(response);
                CloudRuntimes runtime = Call.connect(replay, "http", server.port())) {
            Call.make(replay, runtime).check(answer(response));
            assertThat(server.requests()).as("sent once, or never").hasSize(replay.isSent() ? 1 : 0);
            for (RecordedHttpServer.Request sent : server.requests()) {
                Map<String, String> expected = parts(recorded.getAsJsonObject("request"));
                Differences.check(replay, expected, parts(sent, expected.keySet()));
            }
        }
    }

    private static Answer answer(JsonObject response) {
        String text = new String(RecordedHttpServer.body(response), StandardCharsets.UTF_8);
        JsonObject body = new JsonObject();
        try {
            JsonElement json = JsonParser.parseString(text);
            body = json.isJsonObject() ? json.getAsJsonObject() : body;
        } catch (JsonParseException e) {
            // plain text
        }
        Set<String> reasons = new HashSet<>();
        if (body.has("errorCode")) {
            reasons.add(body.get("errorCode").getAsString());
        }
        if (body.get("details") instanceof JsonArray details) {
            for (JsonElement detail : details) {
                JsonElement reason = detail.getAsJsonObject().get("reason");
                if (reason != null) {
                    reasons.add(reason.getAsString());
                }
            }
        }
        String message = body.has("message") ? body.get("message").getAsString() : text.strip();
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
