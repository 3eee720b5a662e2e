package io.cloudruntimes.parity;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The contract vectors. */
final class Vectors {
    private Vectors() {}

    /**
     * One vector.
     *
     * @param operation the operation's id
     * @param json the vector as it is written
     */
    record Vector(String operation, JsonObject json) {
        String id() {
            return json.get("id").getAsString();
        }

        JsonObject input() {
            return json.getAsJsonObject("input");
        }

        /** Whether a request must be sent; if not the client must refuse the input. */
        boolean isSent() {
            return json.has("expect");
        }
    }

    /** Those of operations, in the order of the files; those of streams are left out. */
    static List<Vector> ofOperations(Path spec) {
        List<Vector> vectors = new ArrayList<>();
        try (Stream<Path> files = Files.list(spec.resolve("vectors"))) {
            for (Path file : files.filter(path -> !path.getFileName().toString().contains("schema"))
                    .sorted()
                    .toList()) {
                JsonObject document =
                        JsonParser.parseString(Files.readString(file)).getAsJsonObject();
                for (JsonElement element : document.getAsJsonArray("vectors")) {
                    JsonObject vector = element.getAsJsonObject();
                    if (!vector.has("frames")) {
                        vectors.add(new Vector(document.get("operation").getAsString(), vector));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }
}
