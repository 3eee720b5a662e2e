package io.cloudruntimes.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.sidecars.CachedTool;
import io.cloudruntimes.suites.connect.CallStyle;
import io.cloudruntimes.suites.connect.ConformanceClient;
import io.cloudruntimes.suites.connect.SuiteSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client makes each kind of gRPC call as the protocol says, and understands each end of one. */
@Tag("one-jdk")
class ConnectConformanceTest {
    private static final int CASES = 347;
    private static final int LISTED = 0;
    private static final String MODULE = "connectrpc.com/conformance";
    private static final Path HERE = Path.of("connect").toAbsolutePath();
    private static final Pattern SUMMARY = Pattern.compile("Total cases: (\\d+)\\s+(\\d+) passed, (\\d+) failed");

    /** The suite runs the client, which gets the calls to make on its input. */
    @ParameterizedTest
    @EnumSource
    void failsOnlyWhatIsListed(CallStyle style) throws Exception {
        Suite.need("go");
        CachedTool tool = CachedTool.of("connectconformance", HERE.resolve("go.sum"));
        tool.fill(() -> fill(tool.folder()));
        Set<String> listed =
                Suite.reasons(HERE.resolve("failures.yaml"), "case").keySet();
        assertThat(listed).hasSize(LISTED);

        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path messages = target.resolve("connectconformance.binpb");
        Files.write(messages, SuiteSchema.compile(tool.folder()).toByteArray());
        List<String> command = new ArrayList<>(List.of(
                tool.folder().resolve("connectconformance").toString(),
                "--mode",
                "client",
                "--conf",
                HERE.resolve("config.yaml").toString()));
        listed.forEach(pattern -> command.addAll(List.of("--known-failing", pattern)));
        // the suite waits 20 s at most for the first call: the JVM is to start fast on a busy machine, too
        command.addAll(List.of(
                "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ConformanceClient.class.getName(),
                messages.toString(),
                style.name()));
        Path output = target.resolve("connectconformance-" + style + ".txt");
        int status = Suite.run(target, output, 300, command);

        String text = Suite.text(output);
        Matcher summary = SUMMARY.matcher(text);
        assertThat(summary.find()).as(text).isTrue();
        System.out.println("connectconformance, " + style + ": " + summary.group(1) + " cases, " + summary.group(2)
                + " passed, " + listed.size() + " patterns of known failures");
        assertThat(status).as(text).isZero();
        assertThat(Integer.parseInt(summary.group(1))).isEqualTo(CASES);
    }

    private static void fill(Path folder) throws Exception {
        CachedTool.run(
                HERE,
                "go",
                "build",
                "-buildvcs=false",
                "-o",
                folder.resolve("connectconformance").toString(),
                MODULE + "/cmd/connectconformance");
        Path answer = folder.resolve("module.txt");
        Suite.run(HERE, answer, 60, List.of("go", "list", "-m", "-f", "{{.Dir}}", MODULE));
        copyMessages(Path.of(Suite.text(answer).strip()).resolve("proto"), folder);
    }

    /** The cache of Go's modules may be emptied at any time. */
    private static void copyMessages(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
