package io.cloudruntimes.sdktests.dapr.wires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import io.cloudruntimes.sidecars.EmbeddedProgram;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plain HTTP and Dapr's SDKs for Python and Go get from the embedded runtime as Dapr what they get from a real sidecar, but for
 * the listed differences.
 */
@Tag("one-jdk")
@NeedsSidecars("dapr")
class DaprWiresTest {
    private static final String APPLICATION = "wires";
    private static final List<String> TOPICS = List.of("http", "ttl", "a/b");
    private static final TestApplication BEHIND_HERE = TestApplication.start("bus", TOPICS);
    private static final TestApplication BEHIND_REAL = TestApplication.start("bus", TOPICS);
    private static final Settings SETTINGS = Settings.start();
    private static final EmbeddedProgram EMBEDDED = EmbeddedProgram.serveAs(
            "dapr",
            List.of("http", "grpc"),
            "--stores",
            "state-sqlite",
            "--brokers",
            "bus",
            "--lock-stores",
            "locks",
            "--secret-file",
            "vault=" + privateCopy("secrets.json"),
            "--secret-file",
            "vault-multi=" + privateCopy("secrets-multi.json"),
            "--secret-multi-valued",
            "vault-multi",
            "--configuration-stores",
            "other-settings",
            "--configuration-file",
            "settings=" + SETTINGS.file(),
            "--queues",
            "inbox",
            "--storage-binding",
            "files=" + folder(),
            "--app-id",
            APPLICATION,
            "--app-port",
            Integer.toString(BEHIND_HERE.port()));

    /** A file of the real sidecars that only its owner can read, as the embedded runtime requires. */
    private static Path privateCopy(String name) {
        try {
            Path copy = Files.createTempFile("secrets", ".json"); // it has the permissions 0600
            copy.toFile().deleteOnExit();
            return Files.write(copy, Files.readAllBytes(Path.of("../../sidecars/dapr/" + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("wires-files");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestedSidecar here() {
        return new TestedSidecar(APPLICATION, EMBEDDED.port("http"), EMBEDDED.port("grpc"), BEHIND_HERE);
    }

    private static TestedSidecar real() {
        var sidecar = Sidecars.of("dapr").start(APPLICATION, "APP_PORT=" + BEHIND_REAL.port());
        SETTINGS.behind(sidecar.port("redis"));
        return new TestedSidecar(APPLICATION, sidecar.port("http"), sidecar.port("grpc"), BEHIND_REAL);
    }

    @AfterAll
    static void close() {
        SETTINGS.close();
        EMBEDDED.close();
        Sidecars.of("dapr").terminate(APPLICATION);
        BEHIND_HERE.close();
        BEHIND_REAL.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void plainHttp() throws Exception {
        Map<String, Object> document = (Map<String, Object>) Differences.yaml(Path.of("http/cases.yaml"));
        var cases = (Map<String, List<Map<String, Object>>>) Objects.requireNonNull(document.get("cases"));
        assertThat(cases).hasSizeGreaterThanOrEqualTo(100);
        Map<String, JsonElement> observed = new HttpCases(here()).play(cases);
        new Differences(Path.of("http/differences.yaml")).check(observed, new HttpCases(real()).play(cases));
    }

    @Test
    void pythonSdk() throws Exception {
        String missing = ClientLanguage.missing("python3");
        assumeTrue(missing.isEmpty(), missing);
        ClientProgram program = ClientLanguage.python();
        new Differences(Path.of("python/differences.yaml")).check(program.run(here()), program.run(real()));
    }

    @Test
    void goSdk() throws Exception {
        String missing = ClientLanguage.missing("go");
        assumeTrue(missing.isEmpty(), missing);
        ClientProgram program = ClientLanguage.go();
        new Differences(Path.of("go/differences.yaml")).check(program.run(here()), program.run(real()));
    }
}
