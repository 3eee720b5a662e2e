package io.cloudruntimes.specdiff.vector;

import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The vectors and wire vectors of a specification, by their ids. */
public record VectorIndex(Map<String, Vector> byId) {
    public VectorIndex {
        byId = new LinkedHashMap<>(byId);
    }

    /** Reads the vectors and wire vectors of a folder; what cannot be read is added to the problems. */
    public static VectorIndex read(Path folder, Problems problems) {
        BiConsumer<String, Exception> unreadable = (file, failure) ->
                problems.add(problem(file, "the file has no vectors that can be read: " + failure.getMessage()));
        Map<String, Vector> byId = new LinkedHashMap<>();
        Stream.concat(VectorFiles.read(folder, unreadable).stream(), VectorFiles.readWires(folder, unreadable).stream())
                .forEach(vector -> {
                    Vector other = byId.putIfAbsent(vector.id(), vector);
                    if (other != null) {
                        problems.add(problem(vector.file(), "the id " + vector.id() + " is also in " + other.file()));
                    }
                });
        return new VectorIndex(byId);
    }

    private static Problem problem(String file, String message) {
        return new Problem(file, 1, "", "vectors", message);
    }
}
