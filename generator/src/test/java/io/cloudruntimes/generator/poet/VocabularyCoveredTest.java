package io.cloudruntimes.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.generator.GenerationPlan;
import io.cloudruntimes.generator.SpecFixture;
import io.cloudruntimes.generator.binding.location.FieldMapping;
import io.cloudruntimes.generator.binding.location.FieldMapping.Conversion;
import io.cloudruntimes.generator.binding.location.WireLocation;
import io.cloudruntimes.generator.binding.model.OperationBinding.Bound;
import io.cloudruntimes.generator.binding.model.WireBinding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each part of the vocabulary of bindings is in a golden: what is emitted for it is then read, compiled and compared. */
class VocabularyCoveredTest {
    private static final List<GenerationPlan> PLANS = List.of(
            AcmeRuntime.plan(),
            BellsApi.plan(),
            GaleRuntime.plan(),
            MillApi.plan(),
            BoxRuntime.plan(),
            ForgeRuntime.plan(),
            DockRuntime.plan());

    /** The texts of the bindings of the goldens. */
    private static String bindings() throws IOException {
        return Files.readString(AcmeRuntime.FOLDER.resolve("bindings/acme.yaml"))
                + Files.readString(BellsApi.FOLDER.resolve("bindings/tower.yaml"))
                + Files.readString(BellsApi.FOLDER.resolve("bindings/inside.yaml"))
                + Files.readString(GaleRuntime.FOLDER.resolve("bindings/gale.yaml"))
                + Files.readString(MillApi.FOLDER.resolve("bindings/mill.yaml"))
                + Files.readString(MillApi.FOLDER.resolve("bindings/hand.yaml"))
                + Files.readString(BoxRuntime.FOLDER.resolve("bindings/box.yaml"))
                + Files.readString(ForgeRuntime.FOLDER.resolve("bindings/forge.yaml"))
                + Files.readString(DockRuntime.FOLDER.resolve("bindings/dock.yaml"));
    }

    @Test
    void each_kind_of_place_is_in_a_golden() {
        Set<Class<?>> kinds = new HashSet<>();
        mappings().forEach(mapping -> kinds.add(mapping.location().getClass()));

        assertThat(kinds).containsExactlyInAnyOrder(WireLocation.class.getPermittedSubclasses());
    }

    @Test
    void each_form_of_a_place_is_in_a_golden() {
        List<WireLocation> locations =
                mappings().stream().map(FieldMapping::location).toList();
        assertThat(locations)
                .contains(new WireLocation.Path(true), new WireLocation.Path(false), new WireLocation.Json(List.of()))
                .anyMatch(location -> location instanceof WireLocation.Json json
                        && json.path().size() > 1)
                .anyMatch(location -> location instanceof WireLocation.Proto proto
                        && proto.path().size() > 1)
                .anyMatch(location -> location instanceof WireLocation.Proto proto
                        && proto.entry().isPresent());
        assertThat(mappings()).extracting(FieldMapping::conversion).contains(Conversion.values());
        assertThat(mappings())
                .anyMatch(mapping -> mapping.fallback().isPresent())
                .anyMatch(mapping -> mapping.presentWith().isPresent())
                .anyMatch(mapping -> mapping.without().isPresent())
                .anyMatch(mapping -> mapping.valueField().isPresent())
                .anyMatch(FieldMapping::omitEmpty)
                .anyMatch(FieldMapping::elseAbsent);
    }

    @Test
    void each_key_is_in_the_binding() throws IOException {
        String binding = bindings();
        Set<String> keys = new TreeSet<>();
        keys(
                JsonParser.parseString(Files.readString(SpecFixture.real().resolve("bindings/binding.schema.json"))),
                keys);

        assertThat(keys)
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(binding).containsPattern("(?m)(^|[ {])" + Pattern.quote(key) + ":"));
    }

    @Test
    void each_place_of_the_table_for_people_is_in_the_binding() throws IOException {
        String binding = bindings();
        String readme = Files.readString(SpecFixture.real().resolve("bindings/README.md"));
        String table = readme.substring(readme.indexOf("| location |"));
        Set<String> words = new TreeSet<>();
        Matcher code = Pattern.compile("`(?:as )?([a-z][a-z-]+)(?: [^`]*)?`")
                .matcher(table.lines()
                        .filter(line ->
                                line.startsWith("| `") || line.contains("After a location") || line.startsWith("`as"))
                        .map(line -> line.startsWith("|") ? line.split("\\|")[1] : line)
                        .reduce("", (a, b) -> a + b + "\n"));
        while (code.find()) {
            words.add(code.group(1));
        }

        assertThat(words)
                .contains("query-string", "header-prefix", "json-text", "struct", "with", "default")
                .allSatisfy(word -> assertThat(binding).containsPattern("[ '{]" + word + "\\b"));
    }

    private static List<FieldMapping> mappings() {
        List<FieldMapping> mappings = new ArrayList<>();
        for (GenerationPlan plan : PLANS) {
            plan.wireBindings().forEach(binding -> {
                binding.operations().values().forEach(operation -> {
                    if (operation instanceof Bound bound) {
                        bound.wires().forEach(wire -> add(mappings, wire));
                    }
                });
                binding.types().values().forEach(byWire -> byWire.values().forEach(mappings::addAll));
            });
        }
        return mappings;
    }

    private static void add(List<FieldMapping> mappings, WireBinding wire) {
        mappings.addAll(wire.requestMappings());
        if (wire instanceof WireBinding.Http http) {
            http.outcomes().forEach(outcome -> mappings.addAll(outcome.outputs()));
        } else if (wire instanceof WireBinding.Grpc grpc) {
            mappings.addAll(grpc.outputs());
        } else if (wire instanceof WireBinding.Callback callback) {
            mappings.addAll(callback.events().mappings());
            mappings.addAll(callback.reply().mappings());
        }
    }

    /** The names of all properties that the JSON Schema knows. */
    private static void keys(JsonElement schema, Set<String> keys) {
        if (schema instanceof JsonArray list) {
            list.forEach(element -> keys(element, keys));
        } else if (schema instanceof JsonObject map) {
            for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
                if (entry.getKey().equals("properties")) {
                    keys.addAll(entry.getValue().getAsJsonObject().keySet());
                }
                keys(entry.getValue(), keys);
            }
        }
    }
}
