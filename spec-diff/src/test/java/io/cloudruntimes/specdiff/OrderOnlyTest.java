package io.cloudruntimes.specdiff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.cloudruntimes.generator.spec.Documents;
import io.cloudruntimes.generator.spec.Problems;
import io.cloudruntimes.generator.spec.SpecNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only reads differently is no difference. */
class OrderOnlyTest {
    /** Lists whose order says nothing, with the one that goes with the values of an enumeration. */
    private static final Set<String> WITHOUT_ORDER =
            Set.of("required", "enum", "x-enum-descriptions", "x-codes", "parameters", "tags");

    @TempDir
    Path folder;

    @Test
    void everyMapTurnedRoundEveryTextQuotedAndComments() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        Documents documents = Documents.read(specs.old(), new Problems());
        List<SpecNode> all = new ArrayList<>(documents.all());
        all.addAll(documents.bindings());
        assertThat(all).hasSizeGreaterThan(6);
        for (SpecNode document : all) {
            Files.writeString(
                    specs.now().resolve(documents.relative(document)),
                    "# turned round\n" + flow(document) + "\n# the end\n");
        }
        try (Stream<Path> vectors = Files.list(specs.now().resolve("vectors"))) {
            for (Path file : vectors.toList()) {
                Files.writeString(
                        file,
                        turned(JsonParser.parseString(Files.readString(file))).toString());
            }
        }
        assertThat(Files.readString(specs.now().resolve("openapi/state.yaml")))
                .isNotEqualTo(Files.readString(specs.old().resolve("openapi/state.yaml")));
        Verdict verdict = specs.compare();
        assertThat(verdict.changes()).isEmpty();
        assertThat(verdict.line()).isEqualTo("No difference.");
    }

    @Test
    void onlyDescriptionsChange() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        specs.edit(
                        "openapi/state.yaml",
                        "      summary: Reads the value of a key.\n",
                        "      summary: Gets the value of a key.\n")
                .edit("openapi/state.yaml", "description: The items to save.", "description: What to save.")
                .edit("openapi/runtime.yaml", "        - The runtime can serve requests.\n", "        - Yes.\n")
                .edit("openapi/runtime.yaml", "          example: embedded\n", "          example: dapr\n")
                .edit("asyncapi/pubsub.yaml", "    title: Events of a topic\n", "    title: A topic's events\n")
                .edit(
                        "asyncapi/pubsub.yaml",
                        "          description: The message broker.\n",
                        "          description: Which.\n");
        assertThat(specs.compare().changes()).isEmpty();
    }

    private static String flow(SpecNode node) {
        return switch (node.kind()) {
            case MAP -> {
                List<String> entries = new ArrayList<>();
                node.entries().forEach((key, value) -> entries.add(new JsonPrimitive(key) + ": " + flow(value)));
                Collections.reverse(entries);
                yield "{" + String.join(",\n", entries) + "}";
            }
            case LIST -> {
                List<SpecNode> items = new ArrayList<>(node.items());
                if (WITHOUT_ORDER.contains(node.name())) {
                    Collections.reverse(items);
                }
                yield items.stream().map(OrderOnlyTest::flow).collect(Collectors.joining(",\n", "[", "]"));
            }
            case TEXT -> new JsonPrimitive(node.text()).toString();
            case NULL -> "null";
            default -> node.text();
        };
    }

    private static JsonElement turned(JsonElement element) {
        if (element.isJsonObject()) {
            List<String> names = new ArrayList<>(element.getAsJsonObject().keySet());
            Collections.reverse(names);
            JsonObject object = new JsonObject();
            names.forEach(
                    name -> object.add(name, turned(element.getAsJsonObject().get(name))));
            return object;
        }
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(item -> array.add(turned(item)));
            return array;
        }
        return element;
    }
}
