package io.cloudruntimes.parity.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that is missing or fails is named, with what to do; what is slow to fetch is fetched once. */
class BuildWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void aMissingCommandIsNamed() throws Exception {
        BuildWorkspace.need("sh", "it is there");
        assertThatThrownBy(
                        () -> BuildWorkspace.need("no-such-compiler", "install it (Debian: apt-get install compiler)"))
                .isInstanceOf(ToolException.class)
                .hasMessage("the command `no-such-compiler` is missing; install it (Debian: apt-get install compiler)");
    }

    @Test
    void aStepThatFailsSaysWhatItSaidLast() {
        BuildWorkspace workshop = new BuildWorkspace(folder, folder, folder, Duration.ofMinutes(2));
        assertThatThrownBy(() -> workshop.step(
                        "fetch", folder, Map.of(), "sh", "-c", "echo 'the registry cannot be reached'; exit 7"))
                .isInstanceOf(ToolException.class)
                .hasMessageContainingAll("failed with status 7", "\n    the registry cannot be reached");
    }

    @Test
    void aStepThatHangsIsEnded() {
        BuildWorkspace workshop = new BuildWorkspace(folder, folder, folder, Duration.ofMillis(200));
        assertThatThrownBy(() -> workshop.step("fetch", folder, Map.of(), "sleep", "600"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("`sleep 600` did not end within");
    }

    @Test
    void theCacheIsFilledOnceAndAgainAfterAFailure() throws Exception {
        Path cache = folder.resolve("cache");
        List<String> filled = new ArrayList<>();
        assertThatThrownBy(() -> BuildWorkspace.fill(cache, into -> {
                    filled.add("broken off");
                    throw new ToolException("offline");
                }))
                .hasMessageStartingWith("offline\n")
                .hasMessageContaining("needs the network")
                .hasMessageEndingWith(cache.toString());
        BuildWorkspace.fill(cache, into -> filled.add("whole"));
        BuildWorkspace.fill(cache, into -> filled.add("again"));
        assertThat(filled).containsExactly("broken off", "whole");
    }

    @Test
    void anotherContentIsAnotherPlaceInTheCache() throws Exception {
        BuildWorkspace workshop = new BuildWorkspace(folder, folder, folder.resolve("c"), Duration.ofMinutes(1));
        Path file = Files.writeString(folder.resolve("requirements.txt"), "a==1\n");
        Path one = workshop.cached("python", file);
        assertThat(workshop.cached("python", file)).isEqualTo(one);
        Files.writeString(file, "a==2\n");
        assertThat(workshop.cached("python", file)).isNotEqualTo(one);
    }

    @Test
    void theFolderOfALanguageIsEmptyEachTime() throws Exception {
        BuildWorkspace workshop = new BuildWorkspace(folder, folder.resolve("made"), folder, Duration.ofMinutes(1));
        Files.writeString(
                Files.createDirectories(workshop.fresh("go").resolve("sub")).resolve("old.go"), "old");
        assertThat(workshop.fresh("go")).isEmptyDirectory();
    }
}
