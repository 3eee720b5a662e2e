package io.cloudruntimes.specdiff.vector;

import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vectors of a specification, by their ids. */
public record VectorIndex(Map<String, Vector> byId) {
    public VectorIndex {
        byId = new LinkedHashMap<>(byId);
    }

    /** Reads {@code vectors} of a folder; what cannot be read is added to the problems. */
    public static VectorIndex read(Path folder, Problems problems) {
        Map<String, Vector> byId = new LinkedHashMap<>();
        VectorFiles.read(
                        folder,
                        (file, failure) -> problems.add(new Problem(
                                file,
                                1,
                                "",
                                "vectors",
                                "the file has no vectors that can be read: " + failure.getMessage())))
                .forEach(vector -> byId.put(vector.id(), vector));
        return new VectorIndex(byId);
    }
}
