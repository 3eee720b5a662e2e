package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudruntimes.parity.language.BuildWorkspace;
import io.cloudruntimes.parity.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The real thing: each language whose tools are there. {@code CLOUD_RUNTIMES_PARITY=required} makes a missing one a failure,
 * {@code off} leaves all out.
 */
class ParityTest {
    private static final String MODE = System.getenv().getOrDefault("CLOUD_RUNTIMES_PARITY", "");
    private static final Divergences DIVERGENCES = Divergences.read(Repository.ROOT.resolve("parity/divergences.yaml"));

    private static final ParityRun RUN =
            ParityRun.of(BuildWorkspace.of(Repository.ROOT), id -> true, ParityRun.ANSWER, System.out::println);

    private static List<LanguageResult> results = List.of();

    @BeforeAll
    static void runAll() {
        assumeTrue(!MODE.equals("off"), "NOT RUN: CLOUD_RUNTIMES_PARITY=off");
        results = RUN.run(Main.all());
    }

    @Test
    void whatDiffersIsWhatIsKnownToDiffer() {
        Set<String> required = MODE.equals("required")
                ? Main.all().stream().map(Language::name).collect(Collectors.toSet())
                : Set.of("java");
        assertThat(Verdict.problems(RUN.ids(), results, DIVERGENCES, required)).isEmpty();
    }

    @Test
    void thePageIsTheOneOfThisRun() throws IOException {
        String notRun = results.stream()
                .filter(result -> !result.ran())
                .map(result -> result.language().name() + ": " + result.reason())
                .collect(Collectors.joining("; "));
        assumeTrue(notRun.isEmpty(), "NOT COMPARED, for the page needs every language: " + notRun);
        assertThat(Files.readString(Repository.ROOT.resolve("docs/parity.md")))
                .as("docs/parity.md; parity/run --update writes it")
                .isEqualTo(
                        ParityPage.render(RUN.calls().operations(), RUN.calls().streams(), results, DIVERGENCES));
    }
}
