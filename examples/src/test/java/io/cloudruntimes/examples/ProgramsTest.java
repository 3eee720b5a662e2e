package io.cloudruntimes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramsTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void theQuickStartInProcessAndServed() throws Exception {
        QuickStart.Order order = new QuickStart.Order("o-1", 4200);
        assertThat(QuickStart.run("embedded:")).isEqualTo(order);
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort())) {
            assertThat(QuickStart.run(server.uri().toString())).isEqualTo(order);
        }
    }

    @Test
    void theTourGoesAsExpected() {
        assertThat(Tour.run(out)).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("On embedded", "On runtime at http://127.0.0.1:");
    }

    @Test
    void aStepThatGoesWrongIsCountedAndShown() {
        Journal journal = new Journal(out);
        journal.step("right", 1, () -> 1);
        journal.step("wrong", Map.of(), () -> 2);
        journal.fails("no error", "conflict", () -> {});
        assertThat(journal.finish()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("3 steps, 2 NOT as expected")
                .contains("expected: {}; was: 2");
    }

    @Test
    void theReadmeListsEachOperation() throws IOException {
        List<String> rows = Files.readAllLines(REPOSITORY.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
        for (OperationInfo operation : ApiOperations.ALL) {
            assertThat(rows)
                    .as(operation.name())
                    .anyMatch(row -> row.matches("\\| " + operation.service() + " \\|[^|]*\\b" + operation.method()
                            + "\\b[^|]*\\| " + operation.maturity().name().toLowerCase(Locale.ROOT) + " \\|.*"));
        }
    }

    @Test
    void theReadmeShowsTheQuickStart() throws IOException {
        String source = Files.readString(
                REPOSITORY.resolve("examples/src/main/java/io/cloudruntimes/examples/QuickStart.java"));
        String body =
                source.substring(source.indexOf("// begin: README\n") + 17, source.indexOf("        // end: README"));
        assertThat(Files.readString(REPOSITORY.resolve("README.md"))).contains("```java\n" + body.indent(-8) + "```\n");
    }
}
