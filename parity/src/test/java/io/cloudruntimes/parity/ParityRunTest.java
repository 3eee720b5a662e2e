package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.parity.language.BuildWorkspace;
import io.cloudruntimes.parity.language.FakeRunners;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one language does wrong is said, and the others still run. */
class ParityRunTest {
    private static final String VECTOR = "runtime.shutdown.happy";

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private ParityRun run;

    @BeforeEach
    void prepare() {
        run = run(Duration.ofMinutes(2));
    }

    private ParityRun run(Duration limit) {
        BuildWorkspace workshop = new BuildWorkspace(Repository.ROOT, folder, folder, Duration.ofMinutes(1));
        return ParityRun.of(workshop, VECTOR::equals, limit, said::add);
    }

    private List<String> problems(List<LanguageResult> results, String... required) {
        return Verdict.problems(run.ids(), results, Divergences.parse("divergences: []"), Set.of(required));
    }

    @Test
    void theOthersStillRun() {
        List<LanguageResult> results = run.run(List.of(
                FakeRunners.broken("fortran", "the command `gfortran` is missing; install it"),
                FakeRunners.language("basic", folder, "echo 'syntax error' >&2; exit 2"),
                FakeRunners.language("cobol", folder, FakeRunners.WELL)));

        assertThat(results)
                .extracting(LanguageResult::state)
                .containsExactly(LanguageResult.State.NOT_RUN, LanguageResult.State.FAILED, LanguageResult.State.RAN);
        assertThat(said)
                .contains("fortran: NOT RUN: the command `gfortran` is missing; install it")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("basic: FAILED: basic: at vector " + VECTOR)
                        .contains("status 2", "syntax error"))
                .contains("cobol: 0 agree, 1 differ");
        // the fake one sends nothing
        assertThat(results.get(2).differences())
                .extracting(Difference::toString)
                .containsExactly("cobol, " + VECTOR + ", request: expected one request, found none");
    }

    @Test
    void oneThatHangsIsNotWaitedFor() {
        run(Duration.ofMillis(500)).run(List.of(FakeRunners.language("pascal", folder, "exec sleep 600")));
        assertThat(said)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("pascal: FAILED: pascal: at vector " + VECTOR)
                        .contains("did not respond within 500 ms"));
    }

    @Test
    void aBrokenRunnerIsAProblem() {
        List<LanguageResult> results = run.run(List.of(FakeRunners.language("basic", folder, "exit 2")));
        assertThat(problems(results)).singleElement().asString().startsWith("the runner broke: basic: at vector ");
    }

    @Test
    void aMissingToolIsAProblemOnlyWhereTheLanguageIsRequired() {
        List<LanguageResult> results = run.run(List.of(FakeRunners.broken("fortran", "no gfortran")));
        assertThat(problems(results)).isEmpty();
        assertThat(problems(results, "fortran")).containsExactly("fortran is required and did not run: no gfortran");
        assertThat(problems(results, "ada")).containsExactly("ada is required and was left out");
    }

    @Test
    void aNewDifferenceIsAProblem() {
        List<LanguageResult> results = run.run(List.of(FakeRunners.language("cobol", folder, FakeRunners.WELL)));
        assertThat(problems(results))
                .containsExactly("a new difference, not in parity/divergences.yaml: cobol, " + VECTOR
                        + ", request: expected one request, found none");
    }
}
