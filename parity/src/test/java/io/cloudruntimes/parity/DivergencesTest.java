package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list says exactly what differs: nothing more, nothing less. */
class DivergencesTest {
    private static final Divergences LIST = Divergences.parse("""
        divergences:
          - id: spaces
            vectors: ['*.encoding.key', state.get.every-input]
            languages: [go, python]
            comparisons: [request]
            reason: A space travels as a plus.
            cause: The generator.
        """);

    private static final List<String> ALL =
            List.of("state.get.encoding.key", "state.delete.encoding.key", "state.get.every-input", "state.get.happy");

    private static Difference differs(String vector, String language, Comparison comparison) {
        return new Difference(vector, "getState", language, comparison, "expected a, found b");
    }

    private static List<Difference> all(String language) {
        return ALL.subList(0, 3).stream()
                .map(vector -> differs(vector, language, Comparison.REQUEST))
                .toList();
    }

    @Test
    void whatIsListedAndDiffersIsNoProblem() {
        assertThat(LIST.problems(List.of("go"), ALL, all("go"))).isEmpty();
        assertThat(LIST.unused(ALL)).isEmpty();
        assertThat(LIST.of(all("go").get(1))).map(Divergences.Entry::id).hasValue("spaces");
    }

    @Test
    void whatIsNotListedIsOne() {
        List<Difference> found = new ArrayList<>(all("go"));
        found.add(differs("state.get.happy", "go", Comparison.REQUEST));
        found.add(differs("state.get.encoding.key", "go", Comparison.ANSWER));
        found.add(differs("state.get.encoding.key", "java", Comparison.REQUEST));
        assertThat(LIST.problems(List.of("go", "java"), ALL, found))
                .containsExactly(
                        "a new difference, not in parity/divergences.yaml: go, state.get.happy, request: expected a,"
                                + " found b",
                        "a new difference, not in parity/divergences.yaml: go, state.get.encoding.key, answer:"
                                + " expected a, found b",
                        "a new difference, not in parity/divergences.yaml: java, state.get.encoding.key, request:"
                                + " expected a, found b");
    }

    @Test
    void whatNoLongerDiffersMustLeaveTheList() {
        assertThat(LIST.problems(List.of("go"), ALL, all("go").subList(1, 3)))
                .containsExactly("no longer a difference; remove it from 'spaces' in parity/divergences.yaml: go,"
                        + " state.get.encoding.key, request");
    }

    @Test
    void aLanguageThatDidNotRunSaysNothing() {
        assertThat(LIST.problems(List.of(), ALL, List.of())).isEmpty();
    }

    @Test
    void aVectorThatIsNotThereIsOne() {
        assertThat(LIST.unused(List.of("state.get.encoding.key")))
                .containsExactly("no vector is called 'state.get.every-input' ('spaces' in parity/divergences.yaml)");
    }

    @Test
    void anEntryNeedsAReason() {
        assertThatThrownBy(() ->
                        Divergences.parse("divergences: [{id: a, vectors: [b], languages: [go], comparisons: [raw]}]"))
                .hasMessageContaining("no text 'reason'");
        assertThatThrownBy(() -> Divergences.parse("divergences: [{id: a, vectors: [], comparisons: [raw]}]"))
                .hasMessageContaining("no list 'vectors'");
        assertThatThrownBy(() -> Divergences.parse("divergences: [{id: a, operation: getState}]"))
                .hasMessageContaining("'operation' is none of");
        assertThatThrownBy(() -> Divergences.parse(
                        "divergences: [{id: a, vectors: [b], languages: [go], comparisons: [row], reason: r,"
                                + " cause: c}]"))
                .hasMessageContaining("'row'");
    }
}
