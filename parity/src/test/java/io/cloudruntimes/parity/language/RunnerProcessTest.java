package io.cloudruntimes.parity.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a runner does wrong is told with the language, the vector and its last words, and the runner is ended. */
class RunnerProcessTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private RunnerProcess start(String script, Duration limit) throws RunnerException {
        return RunnerProcess.start(
                FakeRunners.runner(folder, script),
                "pascal",
                URI.create("http://127.0.0.1:9"),
                folder.resolve("stderr.log"),
                limit);
    }

    private static JsonObject line(String id) {
        JsonObject line = new JsonObject();
        line.addProperty("id", id);
        return line;
    }

    private void fails(String script, Duration limit, String... message) throws RunnerException {
        try (RunnerProcess runner = start(script, limit)) {
            assertThatThrownBy(() -> runner.call(line("state.get.happy")))
                    .isInstanceOf(RunnerException.class)
                    .hasMessageStartingWith("pascal: at vector state.get.happy ")
                    .hasMessageContainingAll(message);
            await().until(() -> !runner.isAlive());
        }
    }

    @Test
    void oneThatDoesAsItMust() throws Exception {
        try (RunnerProcess runner =
                start("read -r line; echo '{\"id\":\"a\",\"url\":\"'$PARITY_BASE_URL'\"}'; cat", LONG)) {
            assertThat(runner.call(line("a")).get("url").getAsString()).isEqualTo("http://127.0.0.1:9");
        }
    }

    @Test
    void oneThatCrashes() throws Exception {
        fails("read -r line; echo 'out of memory' >&2; exit 3", LONG, "ended with status 3", "\n    out of memory");
    }

    @Test
    void oneThatCrashesBeforeItReads() throws Exception {
        fails("echo 'no such module' >&2; exit 1", LONG, "ended with status 1", "no such module");
    }

    @Test
    void oneThatEndsAsIfAllWereWell() throws Exception {
        fails("read -r line", LONG, "ended with status 0 and did not respond", "error output ended with: nothing");
    }

    @Test
    void oneThatHangs() throws Exception {
        try (RunnerProcess runner = start("echo 'waiting for a lock' >&2; exec sleep 600", SHORT)) {
            await().until(() -> Files.size(folder.resolve("stderr.log")) > 0);
            assertThatThrownBy(() -> runner.call(line("state.get.happy")))
                    .hasMessageContainingAll("state.get.happy", "did not respond within 300 ms", "waiting for a lock");
            await().until(() -> !runner.isAlive());
        }
    }

    @Test
    void oneThatHangsAndDoesNotRead() throws Exception {
        JsonObject large = line("state.save.large");
        large.addProperty("bytes", "a".repeat(1 << 20)); // more than a pipe holds
        try (RunnerProcess runner = start("exec sleep 600", SHORT)) {
            assertThatThrownBy(() -> runner.call(large)).hasMessageContaining("did not respond within 300 ms");
            await().until(() -> !runner.isAlive());
        }
    }

    @Test
    void itsChildrenEndWithIt() throws Exception {
        Path child = folder.resolve("child");
        try (RunnerProcess runner = start("sleep 600 & echo $! > child; wait", SHORT)) {
            await().until(() -> Files.exists(child) && Files.size(child) > 0);
            long pid = Long.parseLong(Files.readString(child).strip());
            assertThat(ProcessHandle.of(pid)).isPresent();
            assertThatThrownBy(() -> runner.call(line("a"))).isInstanceOf(RunnerException.class);
            await().until(() ->
                    ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        }
    }

    @Test
    void oneThatPrintsRubbish() throws Exception {
        fails("read -r line; echo 'Hello {'; cat", LONG, "printed what is not JSON: Hello {");
        fails("read -r line; echo '[1]'; cat", LONG, "printed a line that is no response: [1]");
        fails("read -r line; echo '{}'; cat", LONG, "printed a line that is no response: {}");
        fails("read -r line; echo; cat", LONG, "printed a line that is no response");
    }

    @Test
    void oneThatLeavesOutAnAnswer() throws Exception {
        fails(
                "read -r line; echo '{\"id\":\"state.get.absent\"}'; cat",
                LONG,
                "skipped the response",
                "state.get.absent");
    }

    @Test
    void oneThatCannotBeStarted() {
        Language.Runner missing =
                new Language.Runner(List.of(folder.resolve("none").toString()), folder, Map.of());
        assertThatThrownBy(() -> RunnerProcess.start(
                        missing, "pascal", URI.create("http://127.0.0.1:9"), folder.resolve("log"), LONG))
                .hasMessageStartingWith("pascal: the runner could not be started");
    }
}
