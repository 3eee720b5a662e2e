package io.cloudruntimes.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The vector documents of a specification: each JSON file in its folder {@code vectors} and, for the wires of runtimes, below
 * {@code wire-vectors}, except schemas.
 */
public final class VectorFiles {
    private VectorFiles() {}

    /**
     * Reads all vectors, in the order of the files.
     *
     * @throws IllegalArgumentException if a file has no readable vectors; the message names it
     */
    public static List<Vector> read(Path spec) {
        return read(spec, (file, failure) -> {
            throw new IllegalArgumentException(file + " has no readable vectors: " + failure.getMessage(), failure);
        });
    }

    /**
     * Reads all vectors, in the order of the files.
     *
     * @param unreadable gets the name of each file that has no readable vectors, and why
     */
    public static List<Vector> read(Path spec, BiConsumer<String, Exception> unreadable) {
        return read(spec, "vectors", unreadable);
    }

    /**
     * Reads all wire vectors, in the order of the files.
     *
     * @param unreadable gets the name of each file that has no readable vectors, and why
     */
    public static List<Vector> readWires(Path spec, BiConsumer<String, Exception> unreadable) {
        return read(spec, "wire-vectors", unreadable);
    }

    private static List<Vector> read(Path spec, String folder, BiConsumer<String, Exception> unreadable) {
        List<Vector> vectors = new ArrayList<>();
        for (Path file : files(spec.resolve(folder))) {
            String name = spec.relativize(file).toString().replace('\\', '/');
            try {
                vectors.addAll(in(file, name));
            } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
                unreadable.accept(name, e);
            }
        }
        return List.copyOf(vectors);
    }

    private static List<Vector> in(Path file, String name) throws IOException {
        JsonObject document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        String operation = document.get("operation").getAsString();
        Optional<Vector.WireName> wire = document.has("wire")
                ? Optional.of(new Vector.WireName(
                        document.get("runtime").getAsString(),
                        document.get("wire").getAsString()))
                : Optional.empty();
        List<Vector> vectors = new ArrayList<>();
        for (JsonElement element : document.getAsJsonArray("vectors")) {
            Vector vector = new Vector(name, vectors.size(), operation, wire, element.getAsJsonObject());
            if (vector.json().get("id") == null) {
                throw new IllegalStateException("vector " + vector.index() + " has no id");
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
