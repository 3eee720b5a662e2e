package io.cloudruntimes.generator.host;

import static io.cloudruntimes.generator.SpecFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.generator.SpecFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void generates_and_says_what_it_did() {
        assertThat(run("--spec", SpecFixture.real().toString(), "--out", path("out"), "--model-json", path("api.json")))
                .isZero();
        assertThat(printed.toString()).matches("Generated \\d+ Java files \\(\\d+ new or changed, 0 removed\\)\\R");
        assertThat(complaints.toString()).isEmpty();
        assertThat(folder.resolve("out/io/cloudruntimes/state/StateService.java"))
                .exists();
        assertThat(folder.resolve("api.json")).content(StandardCharsets.UTF_8).contains("\"getState\"");
    }

    @Test
    void writesTheDocumentsOfTheWholeApi() {
        assertThat(run("--spec", SpecFixture.real().toString(), "--out", path("out"), "--bundle", path("bundle")))
                .isZero();
        assertThat(printed.toString()).contains("Generated 2 documents of the whole API");
        assertThat(folder.resolve("bundle/openapi.yaml"))
                .content(StandardCharsets.UTF_8)
                .contains("operationId: getState");
        assertThat(folder.resolve("bundle/asyncapi.yaml"))
                .content(StandardCharsets.UTF_8)
                .contains("x-method: subscribe");
    }

    @Test
    void prints_every_problem_of_the_documents_and_exits_with_1() {
        SpecFixture spec = SpecFixture.in(folder)
                .replace(STATE, "paths:", "operationId: saveState", "operationId: getState")
                .replace(STATE, "operationId: getState", "x-maturity: stable", "x-maturity: done");

        assertThat(run("--spec", spec.folder().toString(), "--out", path("out")))
                .isEqualTo(1);
        assertThat(complaints.toString().lines()).hasSize(3);
        assertThat(complaints.toString())
                .contains("spec/openapi/state.yaml:", "[maturity]", "[operation-id]")
                .endsWith("2 problem(s); nothing was written" + System.lineSeparator());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void says_why_the_output_cannot_be_written_and_exits_with_1() throws IOException {
        Path foreign = folder.resolve("out/io/cloudruntimes/state/StateService.java");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "package io.cloudruntimes.state;\n");

        assertThat(run("--spec", SpecFixture.real().toString(), "--out", path("out")))
                .isEqualTo(1);
        assertThat(complaints.toString())
                .contains("the output cannot be written", foreign.toString())
                .doesNotContain("\tat ");
    }

    static List<Arguments> wrong_arguments() {
        String spec = SpecFixture.real().toString();
        return List.of(
                Arguments.of(List.of(), "Missing required options: '--spec=<spec>', '--out=<out>'"),
                Arguments.of(List.of("--spec", spec), "Missing required option: '--out=<out>'"),
                Arguments.of(List.of("--out", "OUT"), "Missing required option: '--spec=<spec>'"),
                Arguments.of(List.of("--spec", spec, "--out"), "Missing required parameter for option '--out'"),
                Arguments.of(List.of("--spec", spec, "--out", "OUT", "--quiet"), "Unknown option: '--quiet'"),
                Arguments.of(List.of("--spec", spec, "--out", "OUT", "more"), "Unmatched argument at index 4: 'more'"),
                Arguments.of(List.of("--spec", spec, "--spec", spec, "--out", "OUT"), "should be specified only once"),
                Arguments.of(List.of("--spec", "FILE", "--out", "OUT"), "--spec: 'FILE' is not a folder"),
                Arguments.of(List.of("--spec", "NONE", "--out", "OUT"), "--spec: 'NONE' is not a folder"),
                Arguments.of(List.of("--spec", spec, "--out", "FILE"), "--out: 'FILE' is not a folder"),
                Arguments.of(
                        List.of("--spec", spec, "--out", "OUT", "--resources", "FILE"),
                        "--resources: 'FILE' is not a folder"),
                Arguments.of(
                        List.of("--spec", spec, "--out", "OUT", "--stubs", "FILE"), "--stubs: 'FILE' is not a folder"),
                Arguments.of(
                        List.of("--spec", spec, "--out", "OUT", "--bundle", "FILE"),
                        "--bundle: 'FILE' is not a folder"),
                Arguments.of(
                        List.of("--spec", spec, "--out", "OUT", "--model-json", "FOLDER"),
                        "--model-json: 'FOLDER' is a folder, not a file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong_arguments")
    void wrong_use_exits_with_2_and_tells_the_right_one(List<String> arguments, String complaint) throws IOException {
        Files.writeString(folder.resolve("FILE"), "");
        Files.createDirectory(folder.resolve("FOLDER"));

        assertThat(run(arguments.stream().map(this::inFolder).toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(complaints.toString().replace(folder + "/", ""))
                .contains(complaint)
                .contains("Usage: generate ", "--spec=<spec>", "The folder of the Java sources.");
        assertThat(printed.toString()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName)).map(Path::toString).containsExactlyInAnyOrder("FILE", "FOLDER");
        }
    }

    @Test
    void help_is_no_failure() {
        assertThat(run("--help")).isZero();
        assertThat(printed.toString()).contains("Usage: generate ", "--model-json");
    }

    /** Words in capitals stand for locations in the test's folder. */
    private String inFolder(String argument) {
        return argument.matches("[A-Z]+") ? path(argument) : argument;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments);
    }
}
