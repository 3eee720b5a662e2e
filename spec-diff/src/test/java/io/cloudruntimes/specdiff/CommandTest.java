package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.TwoSpecs.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.cloudruntimes.specdiff.TwoSpecs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: what it prints and the exit code it gives. */
class CommandTest {
    @TempDir
    Path folder;

    private TwoSpecs specs;

    @BeforeEach
    void copies() throws IOException {
        specs = new TwoSpecs(folder);
    }

    private Run compare(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = specs.old().toString();
        arguments[1] = specs.now().toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(arguments);
    }

    private void everythingAtOnce() throws IOException {
        specs.edit("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n")
                .edit("bindings/dapr.yaml", "  getState:", "  readState:")
                .edit("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP, DOWN, SICK]")
                .edit(
                        "openapi/runtime.yaml",
                        "        - The runtime responds, but cannot serve requests.\n",
                        "        - It answers.\n        - It may.\n")
                .withSourceOfEachEvent()
                .edit("bindings/dapr.yaml", "        etag: header If-Match\n", "        etag: header X-Etag\n")
                .edit(
                        "bindings/dapr.yaml",
                        "preferred: {wire: http, reason: 'both wires do the same; HTTP saves a connection'}",
                        "preferred: {wire: grpc, reason: it is nicer}");
        Files.delete(specs.now().resolve("vectors/runtime.shutdown.json"));
    }

    @Test
    void allChangesOfARunAreReportedBreakingOnesFirst() throws IOException {
        everythingAtOnce();
        Run run = compare();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().indexOf("NOT BREAKING")).isGreaterThan(run.out().indexOf("BREAKING"));
        String breaking = run.out().substring(0, run.out().indexOf("NOT BREAKING"));
        assertThat(breaking)
                .contains("minor  callers, runtimes  getState is named readState now\n")
                .contains("'source' of TopicEvent became required")
                .contains("was header If-Match, is header X-Etag")
                .contains("the file is gone, with the vector runtime.shutdown.")
                .contains(" openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1item/get/operationId\n")
                .contains(" vectors/runtime.shutdown.json (old)\n");
        assertThat(run.out().substring(breaking.length()))
                .contains("patch  -                  HealthStatus has a new value 'SICK'")
                .contains("shutdownRuntime prefers grpc now, not http");
        assertThat(run.out().lines().reduce((a, b) -> b).orElseThrow())
                .matches("\\d+ breaking, 2 other\\. They ask for a minor step \\(below 1\\.0\\.0 what breaks asks for a"
                        + " minor one\\): 0\\.1\\.0 to 0\\.2\\.0\\. ERROR: the version is 0\\.1\\.0, which is too"
                        + " small a step\\.");
    }

    @Test
    void noDifferenceIsSaidAndIsZero() {
        assertThat(compare()).isEqualTo(new Run(0, "No difference.\n", ""));
    }

    @Test
    void theFormatsSayTheSame() throws IOException {
        everythingAtOnce();
        JsonObject json =
                JsonParser.parseString(compare("--format", "json").out()).getAsJsonObject();
        assertThat(json.get("step").getAsString()).isEqualTo("minor");
        assertThat(json.get("minVersion").getAsString()).isEqualTo("0.2.0");
        assertThat(json.get("stepTooSmall").getAsBoolean()).isTrue();
        JsonObject renamed = json.getAsJsonArray("changes").asList().stream()
                .map(change -> change.getAsJsonObject())
                .filter(change -> change.get("kind").getAsString().equals("operation-renamed"))
                .findFirst()
                .orElseThrow();
        assertThat(renamed.get("file").getAsString()).isEqualTo("openapi/state.yaml");
        assertThat(renamed.get("pointer").getAsString())
                .isEqualTo("/paths/~1v1~1state~1{storeName}~1item/get/operationId");
        assertThat(renamed.getAsJsonArray("breaks").toString()).isEqualTo("[\"callers\",\"runtimes\"]");
        assertThat(renamed.get("side").getAsString()).isEqualTo("new");
        String markdown = compare("--format", "markdown").out();
        assertThat(markdown)
                .contains("| minor | callers, runtimes | getState is named readState now |"
                        + " `openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1item/get/operationId` |\n");
        assertThat(markdown.lines().filter(line -> line.startsWith("| minor") || line.startsWith("| patch")))
                .hasSize(json.getAsJsonArray("changes").size());
    }

    @Test
    void whatGivesTheExitCodeCanBeChosen() throws IOException {
        everythingAtOnce();
        assertThat(compare("--fail-on", "never").code()).isZero();
        assertThat(compare("--fail-on", "version").code()).isEqualTo(1);
        specs.edit("openapi/common.yaml", "version: 0.1.0", "version: 0.2.0");
        assertThat(compare("--fail-on", "version").code()).isZero();
        assertThat(compare().code()).as("breaking").isEqualTo(1);
    }

    @Test
    void anAdditionIsZeroUnlessAnyChangeIsAskedFor() throws IOException {
        specs.edit("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP, DOWN, SICK]")
                .edit(
                        "openapi/runtime.yaml",
                        "        - The runtime responds, but cannot serve requests.\n",
                        "        - It answers.\n        - It may.\n")
                .edit("openapi/common.yaml", "version: 0.1.0", "version: 0.1.1");
        Run run = compare();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .endsWith("0 breaking, 1 other. They ask for a patch step: 0.1.0 to 0.1.1. The version is 0.1.1.\n");
        assertThat(compare("--fail-on", "any").code()).isEqualTo(1);
    }

    @Test
    void tooSmallAStepIsAnErrorOfItsOwn() throws IOException {
        specs.edit("openapi/runtime.yaml", "enum: [UP, DOWN]", "enum: [UP, DOWN, SICK]")
                .edit(
                        "openapi/runtime.yaml",
                        "        - The runtime responds, but cannot serve requests.\n",
                        "        - It answers.\n        - It may.\n");
        Run run = compare();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ERROR: the version is 0.1.0, which is too small a step.");
    }

    @Test
    void from1OnWhatBreaksAsksForAMajorStep() throws IOException {
        specs.editBoth("openapi/common.yaml", "version: 0.1.0", "version: 1.4.2")
                .edit("openapi/common.yaml", "version: 1.4.2", "version: 1.5.0")
                .edit("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n")
                .edit("bindings/dapr.yaml", "  getState:", "  readState:");
        assertThat(compare().out())
                .endsWith("1 breaking, 0 other. They ask for a major step: 1.4.2 to 2.0.0. ERROR: the version is 1.5.0,"
                        + " which is too small a step.\n");
        specs.edit("openapi/common.yaml", "version: 1.5.0", "version: 2.0.0");
        assertThat(compare().out()).endsWith("The version is 2.0.0.\n");
    }

    @Test
    void theVersionGoesBack() throws IOException {
        specs.edit("openapi/common.yaml", "version: 0.1.0", "version: 0.0.9");
        assertThat(compare())
                .isEqualTo(new Run(1, "No difference. ERROR: the version went back from 0.1.0 to 0.0.9.\n", ""));
    }

    @Test
    void aSpecFileIsGoneAndTheRestRefersToIt() throws IOException {
        Files.delete(specs.now().resolve("openapi/common.yaml"));
        Run run = compare();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("openapi/common.yaml: the file is gone, with the type ErrorBody, the type ErrorCode")
                .contains("'" + specs.now() + "' is no valid specification:")
                .contains("item/get/responses/default: there is no document 'openapi/common.yaml'; there are "
                        + "asyncapi/")
                .endsWith("The two cannot be compared.\n");
    }

    @Test
    void aSpecFileIsGoneWithAllThatReferredToIt() throws IOException {
        Files.delete(specs.now().resolve("openapi/rpc.yaml"));
        Files.delete(specs.now().resolve("asyncapi/rpc.yaml"));
        specs.cut("bindings/dapr.yaml", "  invokeMethod:\n", "  getState:\n");
        String binding = Files.readString(specs.now().resolve("bindings/dapr.yaml"));
        Files.writeString(
                specs.now().resolve("bindings/dapr.yaml"),
                binding.replaceAll("  - code: \\w+\\n    of: \\[invokeMethod]\\n(    .*\\n)+", "")
                        .replaceAll("  - \\{code: \\w+, of: \\[invokeMethod].*\\n", "")
                        .replaceAll("  Verb: .*\\n(    .*\\n)*", ""));
        Files.delete(specs.now().resolve("vectors/rpc.invokeMethod.json"));
        Files.delete(specs.now().resolve("vectors/rpc.serve.json"));
        Run run = compare();
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("the file is gone, with the operation invokeMethod, the type ")
                .contains("openapi/rpc.yaml (old)")
                .contains("invokeMethod (POST /v1/rpc/{service}/invocation) is gone");
    }

    @Test
    void aSpecFileIsNamedOtherwise() throws IOException {
        Files.move(specs.now().resolve("openapi/rpc.yaml"), specs.now().resolve("openapi/calls.yaml"));
        Run run = compare("--fail-on", "never");
        assertThat(run.out())
                .contains("the file is gone; what it held is in other files\n")
                .contains("\n0 breaking, 1 other. They ask for a patch step: 0.1.0 to 0.1.1.");
    }

    @Test
    void whatCannotBeComparedIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = run(empty.toString(), specs.now().toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("'" + empty + "' is no specification: it has no folder 'openapi'\n");
        specs.edit("openapi/pubsub.yaml", "type: string\n", "type: strng\n");
        Run broken = compare();
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("spec/openapi/pubsub.yaml:").contains("strng");
        Run file = run(specs.old().resolve("openapi/state.yaml").toString());
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("is a file; give a folder with a specification, or a revision of git");
        assertThat(run().code()).as("no argument").isEqualTo(2);
    }

    @Test
    void whatTheLibraryCannotCompareIsSaid() throws IOException {
        String common = Files.readString(specs.now().resolve("openapi/common.yaml"));
        Files.writeString(
                specs.now().resolve("openapi/common.yaml"),
                common.substring(0, common.indexOf("  securitySchemes:\n")));
        Run run = compare();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("the OpenAPI documents cannot be compared: Missing securitySchemes component definition.\n");
    }

    @Test
    void aVersionThatIsNoneIsSaid() throws IOException {
        specs.edit("openapi/common.yaml", "version: 0.1.0", "version: next");
        Run run = compare();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is 'next', which is not three numbers; write it as info.version: 1.2.3");
    }

    @Test
    void vectorsThatCannotBeReadAreSaid() throws IOException {
        Files.writeString(specs.now().resolve("vectors/state.get.json"), "{\"vectors\": [");
        Run run = compare();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("vectors/state.get.json:1: the file has no vectors that can be read");
    }
}
