package io.cloudruntimes.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The final result of a run. */
final class Verdict {
    private Verdict() {}

    /**
     * What is wrong, a line each; nothing where all is as it is known to be.
     *
     * @param require the languages that must run
     */
    static List<String> problems(
            List<String> ids, List<LanguageResult> results, Divergences divergences, Set<String> require) {
        List<String> problems = new ArrayList<>();
        List<Difference> found = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        for (LanguageResult result : results) {
            String name = result.language().name();
            if (result.ran()) {
                ran.add(name);
                found.addAll(result.differences());
            } else if (result.state() == LanguageResult.State.FAILED) {
                problems.add("the runner broke: " + result.reason());
            } else if (require.contains(name)) {
                problems.add(name + " is required and did not run: " + result.reason());
            }
        }
        for (String name : require) {
            if (results.stream().noneMatch(result -> result.language().name().equals(name))) {
                problems.add(name + " is required and was left out");
            }
        }
        problems.addAll(divergences.problems(ran, ids, found));
        problems.addAll(divergences.unused(ids));
        return problems;
    }

    /** One line: operations × languages. */
    static String totals(Calls calls, List<LanguageResult> results) {
        int agree = 0;
        int differ = 0;
        for (LanguageResult result : results) {
            for (String operation : calls.operations()) {
                boolean differs = result.differences().stream()
                        .anyMatch(difference -> difference.operation().equals(operation));
                agree += result.ran() && !differs ? 1 : 0;
                differ += result.ran() && differs ? 1 : 0;
            }
        }
        int all = results.size() * (calls.operations().size() + calls.streams().size());
        return "operations x languages: " + agree + " agree, " + differ + " differ, " + (all - agree - differ)
                + " do not run";
    }
}
