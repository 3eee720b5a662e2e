package io.cloudruntimes.specdiff;

import static io.cloudruntimes.specdiff.TwoSpecs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudruntimes.specdiff.TwoSpecs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of a repository of git that each test makes. */
class GitRevisionTest {
    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void twoRevisions() throws Exception {
        repository = Files.createDirectory(folder.resolve("repository"));
        assumeTrue(hasGit(), "git is not installed");
        git("init", "--quiet");
        Files.writeString(repository.resolve("README.md"), "A repository.\n");
        commit("empty");
        TwoSpecs.copy(repository.resolve("spec"));
        commit("first");
        Path state = repository.resolve("spec/openapi/state.yaml");
        Files.writeString(
                state, Files.readString(state).replace("operationId: getState\n", "operationId: readState\n"));
        Path binding = repository.resolve("spec/bindings/dapr.yaml");
        Files.writeString(binding, Files.readString(binding).replace("  getState:", "  readState:"));
        commit("second");
    }

    private boolean hasGit() {
        try {
            return git("--version") == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void commit(String message) throws Exception {
        assertThat(git("add", "-A")).isZero();
        assertThat(git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", message))
                .isZero();
        assertThat(git("tag", message)).isZero();
    }

    private int git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("git.log").toFile())
                .start()
                .waitFor();
    }

    private Run compare(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--repository", repository.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(new String[0]));
    }

    @Test
    void twoRevisionsAreCompared() {
        Run run = compare("first", "HEAD");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("getState is named readState now")
                .contains("openapi/state.yaml#/paths/~1v1~1state~1{storeName}~1item/get/operationId");
        assertThat(compare("HEAD~1", "first").out()).isEqualTo("No difference.\n");
    }

    @Test
    void aRevisionIsComparedWithTheWorkingTree() throws IOException {
        assertThat(compare("HEAD").out()).isEqualTo("No difference.\n");
        Path runtime = repository.resolve("spec/openapi/runtime.yaml");
        Files.writeString(runtime, Files.readString(runtime).replace("x-method: shutdown\n", "x-method: stop\n"));
        assertThat(compare("HEAD").out())
                .contains("the method of shutdownRuntime was shutdown, is stop")
                .doesNotContain("readState");
    }

    @Test
    void aRevisionThatIsNotThereIsSaid() {
        Run run = compare("v9.9.9");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("'v9.9.9' is neither a folder nor a revision that git knows in " + repository);
        assertThat(compare("--", "-rf").code()).isEqualTo(2);
    }

    @Test
    void aRevisionWithoutASpecificationIsSaid() {
        Run run = compare("empty");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("the revision 'empty' has no folder 'spec' below " + repository);
    }

    @Test
    void aFolderThatIsNoRepositoryIsSaid() {
        Run run = run("--repository", folder.toString(), "HEAD");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("'HEAD' is no folder, and " + folder + " is not in a repository of git");
    }

    @Test
    void withoutGitThatIsSaid() {
        ComparisonException thrown = assertThrows(
                ComparisonException.class,
                () -> new GitRevision(
                                repository, "HEAD", folder.resolve("no-git").toString())
                        .extract(folder));
        assertThat(thrown)
                .hasMessage("'HEAD' is no folder, and a revision needs the command git, which cannot be started here:"
                        + " install git, or give a folder with the older specification");
    }
}
