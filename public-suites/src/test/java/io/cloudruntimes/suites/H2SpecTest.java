package io.cloudruntimes.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.sidecars.CachedTool;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The served gRPC wires are HTTP/2, and withstand clients that are not. */
@Tag("one-jdk")
class H2SpecTest {
    private static final int CASES = 145;
    private static final Path HERE = Path.of("h2spec").toAbsolutePath();
    private static final Pattern SUMMARY =
            Pattern.compile("(\\d+) tests, (\\d+) passed, (\\d+) skipped, (\\d+) failed");

    @Test
    void failsOnlyWhatIsListed() throws Exception {
        Suite.need("go");
        CachedTool tool = CachedTool.of("h2spec", HERE.resolve("go.sum"));
        Path program = tool.folder().resolve("h2spec");
        tool.fill(() -> CachedTool.run(
                HERE,
                "go",
                "build",
                "-buildvcs=false",
                "-o",
                program.toString(),
                "github.com/summerwind/h2spec/cmd/h2spec"));
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path output = target.resolve("h2spec.txt");
        try (EmbeddedProgram served = EmbeddedProgram.serveAs("dapr", List.of("http", "grpc"))) {
            Suite.run(
                    target,
                    output,
                    300,
                    List.of(
                            program.toString(),
                            "--host",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(served.port("grpc")),
                            "--timeout",
                            "4"));
        }
        String text = Suite.text(output);
        Matcher summary = SUMMARY.matcher(text);
        assertThat(summary.find()).as(text).isTrue();
        System.out.println("h2spec: " + summary.group());
        assertThat(Integer.parseInt(summary.group(1))).isEqualTo(CASES);
        assertThat(failures(text))
                .as(text)
                .isEqualTo(Suite.reasons(HERE.resolve("failures.yaml"), "case").keySet())
                .hasSize(Integer.parseInt(summary.group(4)));
    }

    /** The cases that failed, by the names that the suite's command takes: suite, section, number. */
    private static Set<String> failures(String text) {
        Set<String> failures = new TreeSet<>();
        String suite = "";
        String section = "";
        for (String line : text.substring(text.indexOf("Failures:")).split("\n", -1)) {
            Matcher heading = Pattern.compile(" +([0-9.]+)\\. .*").matcher(line);
            Matcher failed = Pattern.compile(" +\u00d7 (\\d+): .*").matcher(line);
            if (line.startsWith("Generic tests")) {
                suite = "generic";
            } else if (line.startsWith("Hypertext Transfer Protocol")) {
                suite = "http2";
            } else if (line.startsWith("HPACK")) {
                suite = "hpack";
            } else if (failed.matches()) {
                failures.add(suite + "/" + section + "/" + failed.group(1));
            } else if (heading.matches()) {
                section = heading.group(1);
            }
        }
        return failures;
    }
}
