package io.cloudruntimes.sdktests.dapr.wires;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Plays the requests of a document on one sidecar. */
final class HttpCases {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TestedSidecar sidecar;
    private String etag = "";
    private String id = "";

    HttpCases(TestedSidecar sidecar) {
        this.sidecar = sidecar;
    }

    /** The outcome of each case, by its name. */
    Map<String, JsonElement> play(Map<String, List<Map<String, Object>>> cases) throws Exception {
        Map<String, JsonElement> outcomes = new LinkedHashMap<>();
        for (var one : cases.entrySet()) {
            JsonArray steps = new JsonArray();
            for (Map<String, Object> step : one.getValue()) {
                Object topic = step.get("take");
                steps.add(topic != null ? sidecar.application().take(topic.toString()) : send(step));
            }
            outcomes.put(one.getKey(), Normal.of(steps));
        }
        return outcomes;
    }

    @SuppressWarnings("unchecked")
    private JsonElement send(Map<String, Object> step) throws IOException, InterruptedException {
        String[] line = Objects.requireNonNull(step.get("send")).toString().split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + sidecar.httpPort() + filled(line[1])))
                .timeout(DEADLINE);
        ((Map<String, String>) step.getOrDefault("headers", Map.of()))
                .forEach((name, value) -> request.header(name, filled(value)));
        Object text = step.get("body");
        if (text == null) {
            request.method(line[0], BodyPublishers.noBody());
        } else {
            byte[] body = filled(text.toString()).getBytes(StandardCharsets.UTF_8);
            request.method(
                    line[0],
                    step.containsKey("chunked")
                            ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                            : BodyPublishers.ofByteArray(body));
        }
        return outcome(client.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private String filled(String text) {
        return text.replace("{etag}", etag).replace("{id}", id).replace("{app}", sidecar.name());
    }

    private JsonObject outcome(HttpResponse<byte[]> response) {
        JsonObject outcome = new JsonObject();
        outcome.addProperty("status", response.statusCode());
        response.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("metadata.") || lower.equals("etag") || lower.startsWith("x-own")) {
                outcome.addProperty(lower, String.join(", ", values));
            }
        });
        response.headers().firstValue("etag").ifPresent(value -> etag = value);
        if (response.body().length > 0) {
            outcome.addProperty(
                    "type", response.headers().firstValue("content-type").orElse("none"));
            JsonElement body = body(new String(response.body(), StandardCharsets.UTF_8));
            outcome.add("body", body);
            if (body instanceof JsonObject object && object.get("id") instanceof JsonPrimitive last) {
                id = last.getAsString();
            }
        }
        return outcome;
    }

    private static JsonElement body(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return new JsonPrimitive(text);
        }
    }
}
