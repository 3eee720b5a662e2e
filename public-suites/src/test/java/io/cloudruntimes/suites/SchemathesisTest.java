package io.cloudruntimes.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.sidecars.CachedTool;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The served neutral API does what its document says, for a minute of generated requests. */
@Tag("one-jdk")
class SchemathesisTest {
    private static final int SECONDS = 60;
    private static final String TOKEN = "schemathesis";
    private static final String SEED = System.getenv().getOrDefault("SCHEMATHESIS_SEED", "20261128");
    private static final Path HERE = Path.of("schemathesis").toAbsolutePath();

    @Test
    void hasNoFinding() throws Exception {
        Suite.need("python3");
        CachedTool tool = CachedTool.of("schemathesis", HERE.resolve("requirements.txt"));
        Path python = tool.folder().resolve("bin/python");
        tool.fill(() -> {
            CachedTool.run(
                    HERE, "python3", "-m", "venv", "--clear", tool.folder().toString());
            CachedTool.run(HERE, python.toString(), "-m", "pip", "install", "--quiet", "-r", "requirements.txt");
        });
        Path target = Files.createDirectories(Path.of("target/schemathesis").toAbsolutePath());
        Path output = target.resolve("output.txt");
        int status;
        try (EmbeddedProgram served = EmbeddedProgram.serve("--token", TOKEN)) {
            List<String> command = new ArrayList<>(List.of(
                    tool.folder().resolve("bin/schemathesis").toString(),
                    "--config-file",
                    HERE.resolve("schemathesis.toml").toAbsolutePath().toString(),
                    "run",
                    document().toString(),
                    "--url",
                    served.uri().toString(),
                    "--header",
                    "Authorization: Bearer " + TOKEN,
                    "--exclude-operation-id", // it would end the program
                    "shutdownRuntime",
                    "--max-time",
                    Integer.toString(SECONDS),
                    "--seed",
                    SEED,
                    "--continue-on-failure",
                    "--checks",
                    "all"));
            Suite.reasons(HERE.resolve("checks.yaml"), "check")
                    .keySet()
                    .forEach(check -> command.addAll(List.of("--exclude-checks", check)));
            status = Suite.run(target, output, SECONDS * 4, command);
        }
        String text = Suite.text(output);
        System.out.println("schemathesis: " + text.strip().lines().reduce("", (first, last) -> last));
        assertThat(status).as(text).isZero();
        assertThat(text).contains("Test cases:");
    }

    /** The whole API as one document, which the build makes. */
    private static Path document() {
        return Path.of("../spec/target/bundle/openapi.yaml").toAbsolutePath().normalize();
    }
}
