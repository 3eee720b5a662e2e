package io.cloudruntimes.specdiff.vector;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The vectors of a specification, by their ids. */
public record VectorFiles(Map<String, Vector> byId) {
    public VectorFiles {
        byId = new LinkedHashMap<>(byId);
    }

    /** Reads {@code vectors} of a folder; what cannot be read is added to the problems. */
    public static VectorFiles read(Path folder, Problems problems) {
        Map<String, Vector> byId = new LinkedHashMap<>();
        for (Path file : files(folder.resolve("vectors"))) {
            String name = "vectors/" + file.getFileName();
            try {
                JsonElement root = JsonParser.parseString(Files.readString(file));
                int index = 0;
                for (JsonElement vector : root.getAsJsonObject().getAsJsonArray("vectors")) {
                    JsonObject object = vector.getAsJsonObject();
                    byId.put(object.get("id").getAsString(), new Vector(name, index++, object));
                }
            } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
                problems.add(new Problem(
                        name, 1, "", "vectors", "the file has no vectors that can be read: " + e.getMessage()));
            }
        }
        return new VectorFiles(byId);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".json"))
                            .filter(file -> !file.toString().endsWith(".schema.json"))
                            .sorted()
                            .toList());
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One vector.
     *
     * @param file the document below the folder of the specification
     * @param index its place in the list there
     * @param json all of it
     */
    public record Vector(String file, int index, JsonObject json) {}
}
