package io.cloudruntimes.generator;

import static io.cloudruntimes.generator.SpecFixture.ASYNC;
import static io.cloudruntimes.generator.SpecFixture.COMMON;
import static io.cloudruntimes.generator.SpecFixture.PUBSUB;
import static io.cloudruntimes.generator.SpecFixture.RUNTIME;
import static io.cloudruntimes.generator.SpecFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import io.cloudruntimes.generator.emit.SourceFormatter;
import io.cloudruntimes.generator.poet.EmittedClasses;
import io.cloudruntimes.generator.spec.Problem;
import io.cloudruntimes.generator.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that somebody wrote to break the generator, or through it the code of others. */
class HostileSpecTest {
    /** Ends a comment, in plain and as escapes, begins tags and links, names a format, and has no end itself. */
    private static final String HOSTILE =
            "Ends */ static { System.exit(1); } /* and \\u002a/ and *\\u002f and \\u000a; {@code x <b> `*/` &#42;/ $T"
                    + " $L $$ @see /**";

    /** As far as documents may have them: ends of lines, and what cannot be seen. */
    private static final String UNSEEN = " \r */ \u0000 \u001a \u202e \ufeff \n@return no \n\n\n */ \n * /";

    @TempDir
    Path folder;

    private SpecFixture spec;
    private Path out;

    @BeforeEach
    void copy_the_real_documents() {
        spec = SpecFixture.in(folder);
        out = folder.resolve("out");
    }

    @Test
    void texts_change_nothing_but_comments() throws IOException {
        Map<String, byte[]> harmless = compile(spec, "harmless");
        for (String file : List.of(COMMON, STATE, PUBSUB, RUNTIME, ASYNC)) {
            spec.write(file, withHostileTexts(spec.text(file)));
        }

        assertThat(Generator.generate(Generation.load(spec.folder())))
                .anySatisfy(file -> assertThat(file.text()).contains("System.exit(1)"));
        assertThat(compile(spec, "hostile")).containsExactlyInAnyOrderEntriesOf(harmless);
    }

    @Test
    void names_that_java_or_the_emitted_code_has_taken_make_code_that_compiles() throws IOException {
        spec.replace(STATE, "operationId: getState", "getState", "class")
                .replace(STATE, "operationId: class", "x-method: get", "x-method: new")
                .replace(STATE, "operationId: deleteState", "x-method: delete", "x-method: wait")
                .replace(STATE, "operationId: saveState", "x-method: save", "x-method: getClass")
                .replace(PUBSUB, "operationId: publishEvent", "name: contentType", "name: switch")
                .replace(PUBSUB, "name: switch", "name: ttl", "name: request")
                .replace(PUBSUB, "operationId: publishEvent", "x-property: data", "x-property: options")
                .replace(ASYNC, "operations:", "            group:\n", "            listener:\n")
                .replace(ASYNC, "operations:", "            deadLetterTopic:\n", "            null:\n")
                .replace(
                        RUNTIME, "    HealthStatus:", "[UP, DOWN]", "['true', 'class', 'null', 'known', 'of', 'value']")
                .replace(
                        RUNTIME,
                        "    HealthStatus:",
                        "        - The runtime can serve requests.\n",
                        "        - The runtime can serve requests.\n" + "        - More.\n".repeat(4));
        spec.write(
                RUNTIME, spec.text(RUNTIME).replace("RuntimeHealth", "Objects").replace("RuntimeComponent", "Arrays"));
        StringBuilder properties = new StringBuilder();
        for (String name : List.of(
                "class",
                "new",
                "int",
                "true",
                "record",
                "var",
                "yield",
                "sealed",
                "hashCode",
                "getClass",
                "builder",
                "build",
                "this",
                "in",
                "out",
                "value",
                "name",
                "o",
                "object",
                "json",
                "reader",
                "writer")) {
            properties.append("        " + name + ":\n          type: string\n          description: A.\n");
        }
        spec.replace(RUNTIME, "    RuntimeMetadata:", "        version:\n", properties + "        version:\n");

        assertThat(compile(spec, "classes")).containsKeys("io/cloudruntimes/runtime/Objects.class");
    }

    @Test
    void objects_that_hold_themselves_make_code_that_compiles() throws IOException {
        spec.replace(
                RUNTIME,
                "    RuntimeHealth:",
                "        message:\n",
                "        cause:\n          $ref: '#/components/schemas/RuntimeHealth'\n        message:\n");

        assertThat(compile(spec, "classes")).containsKeys("io/cloudruntimes/runtime/RuntimeHealth.class");
    }

    @Test
    void a_document_whose_name_would_end_a_line_comment_is_refused() throws IOException {
        String name = "openapi/a\rclass Evil {}.yaml";
        Files.move(spec.folder().resolve(RUNTIME), spec.folder().resolve(name));

        assertThat(spec.problems())
                .containsExactly(new Problem(
                        "spec/" + name,
                        1,
                        "",
                        "yaml",
                        "the name of a document has letters, digits, '.', '_' and '-' only"));
    }

    @Test
    void everything_at_once_is_reported_at_its_place_in_one_run_and_nothing_is_written() throws IOException {
        Generation.run(spec.folder(), out, null, null);
        Map<String, byte[]> good = bytes(out);
        List<String> expected = breakEverything();

        assertThatThrownBy(() -> Generation.run(spec.folder(), out, null, folder.resolve("model.json")))
                .isInstanceOfSatisfying(SpecException.class, e -> {
                    assertThat(e.problems().stream().map(HostileSpecTest::location))
                            .containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(e).message().hasLineCount(e.problems().size());
                });
        assertThat(bytes(out)).containsExactlyInAnyOrderEntriesOf(good);
        assertThatThrownBy(() -> Generation.run(spec.folder(), folder.resolve("none"), null, null))
                .isInstanceOf(SpecException.class);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("model.json")).doesNotExist();
    }

    /** Breaks the documents in ten ways and says where, by rule and location. */
    private List<String> breakEverything() {
        spec.replace(STATE, "paths:", "operationId: saveState", "operationId: getState")
                .replace(STATE, "operationId: getBulkState", "      tags: [StateService]\n", "")
                .replace(STATE, "operationId: transactState", "schemas/TransactStateBody", "schemas/NoBody")
                .replace(STATE, "operationId: deleteBulkState", "./common.yaml#", "../../../etc/common.yaml#")
                .replace(
                        STATE,
                        "  parameters:\n",
                        "    storeName:\n",
                        "    ping:\n      $ref: '#/components/parameters/pong'\n"
                                + "    pong:\n      $ref: '#/components/parameters/ping'\n    storeName:\n")
                .replace(PUBSUB, "operationId: publishEvent", "name: contentType", "name: ../../type")
                .replace(RUNTIME, "    RuntimeHealth:", "          type: string", "          oneOf: [{type: string}]")
                .replace(RUNTIME, "    RuntimeMetadata:", "        appId:", "        '*/':")
                .replace(RUNTIME, "tags:", "x-package: runtime", "x-package: class")
                .replace(ASYNC, "    TopicEvent:\n", "        time:\n", "        ~time:\n");
        String state = "/paths/~1v1~1state~1{storeName}~1";
        return new ArrayList<>(List.of(
                location("operation-id", STATE, "/save:", "operationId: getState", state + "save/post/operationId"),
                location("tag", STATE, "/bulk-get:", "post:", state + "bulk-get/post"),
                location(
                        "reference",
                        STATE,
                        "/transaction:",
                        "schema:",
                        state + "transaction/post/requestBody/content/application~1json/schema"),
                location("reference", STATE, "/bulk-delete:", "default:", state + "bulk-delete/post/responses/default"),
                location("reference", STATE, "  parameters:\n", "ping:", "/components/parameters/ping"),
                location("reference", STATE, "  parameters:\n", "pong:", "/components/parameters/pong"),
                location(
                        "name",
                        PUBSUB,
                        "/events:",
                        "name: ../",
                        "/paths/~1v1~1pubsub~1{pubsubName}~1events/post/parameters/2/name"),
                location(
                        "portable",
                        RUNTIME,
                        "    RuntimeHealth:",
                        "oneOf",
                        "/components/schemas/RuntimeHealth/properties/message/oneOf"),
                location(
                        "name",
                        RUNTIME,
                        "    RuntimeMetadata:",
                        "'*/':",
                        "/components/schemas/RuntimeMetadata/properties/*~1"),
                location("package", RUNTIME, "tags:", "x-package: class", "/tags/0/x-package"),
                location(
                        "name",
                        ASYNC,
                        "    TopicEvent:\n",
                        "~time:",
                        "/components/schemas/TopicEvent/properties/~0time")));
    }

    private String location(String rule, String file, String anchor, String marker, String pointer) {
        return rule + " spec/" + file + ":" + spec.line(file, anchor, marker) + " " + pointer;
    }

    private static String location(Problem problem) {
        return problem.rule() + " " + problem.file() + ":" + problem.line() + " " + problem.pointer();
    }

    /** Every description and summary is hostile: those in quotes, those in blocks, and those of values. */
    private static String withHostileTexts(String yaml) {
        String quoted = Matcher.quoteReplacement(new JsonPrimitive(HOSTILE + UNSEEN).toString());
        String block = Matcher.quoteReplacement(HOSTILE);
        return yaml.replaceAll("(?m)^( *)(description|summary): >-$", "$1$2: >-\n$1  " + block)
                .replaceAll("(?m)^( *(?:description|summary)): [^>].*$", "$1: " + quoted)
                .replaceAll("(?m)^( *- )([A-Z].*\\.)$", "$1" + quoted);
    }

    private Map<String, byte[]> compile(SpecFixture from, String classes) throws IOException {
        Path target = Files.createDirectories(folder.resolve(classes));
        EmittedClasses.compile(SourceFormatter.format(Generator.generate(Generation.load(from.folder()))), target);
        return bytes(target);
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
