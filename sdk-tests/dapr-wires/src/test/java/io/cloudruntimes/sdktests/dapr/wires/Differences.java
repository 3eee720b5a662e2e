package io.cloudruntimes.sdktests.dapr.wires;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What remains different between the embedded runtime and a real sidecar, each case with its reason. */
final class Differences {
    private final Path file;
    private final int count;
    private final Map<String, Map<String, String>> listed;

    @SuppressWarnings("unchecked")
    Differences(Path file) {
        this.file = file;
        Map<String, Object> document = (Map<String, Object>) Objects.requireNonNull(yaml(file));
        count = (Integer) Objects.requireNonNull(document.get("count"));
        listed = (Map<String, Map<String, String>>) document.getOrDefault("differences", Map.of());
    }

    /** A YAML document. */
    static Object yaml(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new Load(LoadSettings.builder()
                            .setMaxAliasesForCollections(100)
                            .build())
                    .loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each case is the same, or is listed with what comes here. What is listed must differ, just so. */
    void check(Map<String, JsonElement> here, Map<String, JsonElement> real) {
        assertThat(here.keySet()).isEqualTo(real.keySet());
        assertThat(listed).as("%s: its length", file).hasSize(count);
        assertThat(real.keySet()).as("%s: cases that there are not", file).containsAll(listed.keySet());
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(here).forEach((name, outcome) -> {
            boolean same = outcome.equals(real.get(name));
            Map<String, String> entry = listed.get(name);
            if (entry == null) {
                if (!same) {
                    wrong.add(name + "\n  here " + outcome + "\n  real " + real.get(name));
                }
                return;
            }
            assertThat(entry.get("reason"))
                    .as("%s: the reason of %s", file, name)
                    .isNotBlank();
            if (same) {
                wrong.add(name + " is listed, and is the same");
            } else if (!JsonParser.parseString(Objects.requireNonNull(entry.get("here")))
                    .equals(outcome)) {
                wrong.add(name + " is listed otherwise\n  here   " + outcome + "\n  listed " + entry.get("here"));
            }
        });
        assertThat(wrong)
                .as("%s: of %s cases, %s differ by the list", file, here.size(), count)
                .isEmpty();
    }
}
