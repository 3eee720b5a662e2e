package io.cloudruntimes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What our own documents keep to beyond the generator's rules, so that the clients of stock generators do what ours does. */
@Tag("one-jdk")
class PortableSubsetTest {
    /** Without it the stock client for Go refuses an answer with a property that it does not know, and others drop it. */
    @Test
    void objectsAreOpen() throws IOException {
        for (Path file : documents()) {
            components(file, "schemas").forEach((name, schema) -> {
                if (((Map<?, ?>) schema).containsKey("properties")) {
                    assertThat(((Map<?, ?>) schema).get("additionalProperties"))
                            .as("additionalProperties of %s in %s", name, file.getFileName())
                            .isEqualTo(true);
                }
            });
        }
    }

    /** Stock generators merge the components of all files by their names: of two with one name they take one for both. */
    @Test
    void aComponentHasANameOfItsOwn() throws IOException {
        for (String kind : List.of("schemas", "parameters", "responses")) {
            Map<Object, Path> seen = new HashMap<>();
            for (Path file : documents()) {
                for (Object name : components(file, kind).keySet()) {
                    assertThat(seen.put(name, file))
                            .as("another document with %s/%s of %s", kind, name, file.getFileName())
                            .isNull();
                }
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Repo.spec().resolve("openapi"))) {
            return files.sorted().toList();
        }
    }

    private static Map<?, ?> components(Path file, String kind) throws IOException {
        Map<?, ?> document =
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Map<?, ?> components = document.get("components") instanceof Map<?, ?> map ? map : Map.of();
        return components.get(kind) instanceof Map<?, ?> map ? map : Map.of();
    }
}
