package io.cloudruntimes.specdiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for people says what the command does. */
class DocsTest {
    private static final Path PAGE = TwoSpecs.REAL.resolveSibling("docs").resolve("spec-changes.md");
    private static final String BEGIN = "```text\n";
    private static final String END = "```\n";

    @TempDir
    Path folder;

    @Test
    void theOutputOnThePageIsReal() throws IOException {
        TwoSpecs specs = new TwoSpecs(folder);
        specs.edit(
                        "openapi/state.yaml",
                        "saved.\n      required: [key, value]",
                        "saved.\n      required: [key, value, etag]")
                .edit("openapi/state.yaml", "operationId: getState\n", "operationId: readState\n")
                .edit("bindings/dapr.yaml", "  getState:", "  readState:")
                .edit("bindings/dapr.yaml", "        etag: header If-Match\n", "        etag: header X-Etag\n")
                .edit(
                        "bindings/dapr.yaml",
                        "preferred: {wire: http, reason: 'both wires do the same; HTTP saves a connection'}",
                        "preferred: {wire: grpc, reason: one connection less}");
        String output =
                TwoSpecs.run(specs.old().toString(), specs.now().toString()).out();
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, begin) + output + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(output);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfChangeIsOnThePage(ChangeKind kind) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + kind + "`");
    }
}
