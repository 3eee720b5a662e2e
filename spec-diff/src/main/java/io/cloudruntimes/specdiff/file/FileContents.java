package io.cloudruntimes.specdiff.file;

import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.SpecNode;
import io.cloudruntimes.specdiff.vector.VectorIndex;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each file of a specification holds, as far as it can be read: things that others can name. */
final class FileContents {
    private FileContents() {}

    /** The names of what is in each file, by the file. */
    static SortedMap<String, SortedSet<String>> of(Documents documents, VectorIndex vectors) {
        SortedMap<String, SortedSet<String>> held = new TreeMap<>();
        for (SpecNode document : documents.all()) {
            SortedSet<String> names = held.computeIfAbsent(documents.relative(document), file -> new TreeSet<>());
            operations(document, names);
            document.at("components", "schemas")
                    .ifPresent(schemas -> schemas.entries().keySet().forEach(name -> names.add("the type " + name)));
        }
        for (SpecNode document : documents.bindings()) {
            held.computeIfAbsent(documents.relative(document), file -> new TreeSet<>())
                    .add("the binding of " + document.text("runtime").orElse("a runtime"));
        }
        vectors.byId()
                .forEach((id, vector) -> held.computeIfAbsent(vector.file(), file -> new TreeSet<>())
                        .add("the vector " + id));
        return held;
    }

    private static void operations(SpecNode document, SortedSet<String> names) {
        document.get("paths")
                .ifPresent(paths -> paths.entries()
                        .values()
                        .forEach(item -> item.entries()
                                .values()
                                .forEach(operation -> operation
                                        .text("operationId")
                                        .ifPresent(id -> names.add("the operation " + id)))));
        document.get("operations")
                .filter(operations -> document.has("asyncapi"))
                .ifPresent(operations -> operations.entries().keySet().forEach(id -> names.add("the operation " + id)));
    }
}
