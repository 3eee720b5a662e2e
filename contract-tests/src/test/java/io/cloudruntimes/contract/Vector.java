package io.cloudruntimes.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** One contract vector: an input, the request that it must make, an answer, and what must come of it. */
public record Vector(String operation, JsonObject json) {
    static List<Vector> all() {
        return in(Repo.spec());
    }

    /** Those of a specification. */
    public static List<Vector> in(Path spec) {
        List<Vector> vectors = new ArrayList<>();
        try (Stream<Path> files = Files.list(spec.resolve("vectors"))) {
            for (Path file : files.filter(path -> !path.getFileName().toString().contains("schema"))
                    .sorted()
                    .toList()) {
                JsonObject document =
                        JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                for (JsonElement vector : document.getAsJsonArray("vectors")) {
                    vectors.add(new Vector(document.get("operation").getAsString(), vector.getAsJsonObject()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    public String id() {
        return json.get("id").getAsString();
    }

    public String kind() {
        return json.get("kind").getAsString();
    }

    public boolean isStream() {
        return json.has("frames");
    }

    /** Whether a server gives this very answer; false where the answer is one that only others give. */
    boolean fitsServer() {
        return !json.has("server") || json.get("server").getAsBoolean();
    }

    @Override
    public String toString() {
        return id();
    }

    /** JSON with {@code $repeat} and {@code $concat} carried out, and bytes as base64. */
    public static JsonElement expand(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray array = new JsonArray();
            json.getAsJsonArray().forEach(element -> array.add(expand(element)));
            return array;
        }
        if (!json.isJsonObject()) {
            return json;
        }
        JsonObject object = json.getAsJsonObject();
        if (object.has("$json")) {
            return JsonParser.parseString(object.get("$json").getAsString());
        }
        if (object.has("$utf8") || object.has("$base64")) {
            return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes(json)));
        }
        if (object.has("$repeat") || object.has("$concat")) {
            return new JsonPrimitive(text(json));
        }
        JsonObject expanded = new JsonObject();
        object.entrySet().forEach(entry -> expanded.add(entry.getKey(), expand(entry.getValue())));
        return expanded;
    }

    static String text(JsonElement json) {
        if (json.isJsonObject() && json.getAsJsonObject().has("$repeat")) {
            JsonObject repeat = json.getAsJsonObject();
            return repeat.get("$repeat")
                    .getAsString()
                    .repeat(repeat.get("times").getAsInt());
        }
        if (json.isJsonObject() && json.getAsJsonObject().has("$concat")) {
            StringBuilder text = new StringBuilder();
            json.getAsJsonObject().getAsJsonArray("$concat").forEach(part -> text.append(text(part)));
            return text.toString();
        }
        return json.getAsString();
    }

    /** The bytes of a body: JSON, text or base64. */
    public static byte[] bytes(JsonElement json) {
        JsonObject object = json.getAsJsonObject();
        if (object.has("json")) {
            return expand(object.get("json")).toString().getBytes(StandardCharsets.UTF_8);
        }
        if (object.has("$base64")) {
            return Base64.getDecoder().decode(text(object.get("$base64")));
        }
        return text(object.get("$utf8")).getBytes(StandardCharsets.UTF_8);
    }
}
