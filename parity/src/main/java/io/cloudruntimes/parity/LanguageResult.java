package io.cloudruntimes.parity;

import io.cloudruntimes.parity.language.Language;
import java.util.List;
import java.util.Map;

/**
 * What came of one language.
 *
 * @param vectors how many vectors and steps ran, by operation
 * @param compared how many of them could be compared, by comparison
 * @param differences what differs, in the order of the vectors
 * @param reason why it did not run or failed; empty where it ran
 */
record LanguageResult(
        Language language,
        State state,
        Map<String, Integer> vectors,
        Map<Comparison, Integer> compared,
        List<Difference> differences,
        String reason) {
    /** How far it came. */
    enum State {
        /** To the end. */
        RAN,
        /** A tool is missing, or nothing could be built. */
        NOT_RUN,
        /** The runner broke. */
        FAILED
    }

    LanguageResult {
        vectors = Map.copyOf(vectors);
        compared = Map.copyOf(compared);
        differences = List.copyOf(differences);
    }

    static LanguageResult without(Language language, State state, String reason) {
        return new LanguageResult(language, state, Map.of(), Map.of(), List.of(), reason);
    }

    boolean ran() {
        return state == State.RAN;
    }
}
