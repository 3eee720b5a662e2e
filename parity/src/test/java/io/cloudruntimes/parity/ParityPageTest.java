package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.parity.language.FakeRunners;
import io.cloudruntimes.parity.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page says what agrees, what differs with a link to its reason, and what does not run. */
class ParityPageTest {
    private static final Language GO = FakeRunners.language("go", Path.of(""), "");
    private static final Language ADA = FakeRunners.language("ada", Path.of(""), "");
    private static final Divergences LIST = Divergences.parse("""
        divergences:
          - id: spaces
            vectors: [state.get.key]
            languages: [go]
            comparisons: [request]
            reason: A space travels as a plus.
            cause: The generator.
        """);

    private static String page(LanguageResult... results) {
        return ParityPage.render(List.of("getState", "saveState"), List.of("subscribe"), List.of(results), LIST);
    }

    private static LanguageResult ran(Difference... differences) {
        return new LanguageResult(
                GO,
                LanguageResult.State.RAN,
                Map.of("getState", 3, "saveState", 2),
                Map.of(Comparison.REQUEST, 4),
                List.of(differences),
                "");
    }

    @Test
    void cells() {
        String page = page(
                ran(new Difference("state.get.key", "getState", "go", Comparison.REQUEST, "x")),
                LanguageResult.without(ADA, LanguageResult.State.NOT_RUN, "no compiler\nsecond line"));
        assertThat(page.lines())
                .contains(
                        "**Operations × languages: 1 agree, 1 differ (each with its reason below), 4 do not run.**",
                        "| request | 3 of 4 | does not run |",
                        "| `getState` | differs (1 of 3): [spaces](#spaces) | does not run |",
                        "| `saveState` | agrees (2) | does not run |",
                        "| `subscribe` | does not run | does not run |",
                        "- ada does not run here: no compiler",
                        "### spaces",
                        "A space travels as a plus.",
                        "Cause: The generator.",
                        "| `state.get.key` | request: [spaces](#spaces) | does not run |")
                .noneMatch(line -> line.contains("second line"));
    }

    @Test
    void aDifferenceWithoutAReasonIsNotHidden() {
        String page = page(ran(new Difference("state.save.x", "saveState", "go", Comparison.ANSWER, "x")));
        assertThat(page.lines()).contains("| `saveState` | differs (1 of 2): not in the list |");
    }
}
