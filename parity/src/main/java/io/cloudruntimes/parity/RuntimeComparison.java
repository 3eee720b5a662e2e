package io.cloudruntimes.parity;

import com.google.gson.JsonObject;
import io.cloudruntimes.parity.Steps.Step;
import io.cloudruntimes.parity.language.RunnerException;
import io.cloudruntimes.parity.language.RunnerProcess;
import java.util.Optional;

/** The steps of the outcomes against a runtime that is served. */
final class RuntimeComparison {
    private final Calls calls;
    private final Steps steps = new Steps();

    RuntimeComparison(Calls calls) {
        this.calls = calls;
    }

    /** Runs the next step; the difference if there is one. */
    Optional<Difference> run(Step step, String language, RunnerProcess runner) throws RunnerException {
        JsonObject input = steps.given(step.json().get("input")).getAsJsonObject();
        JsonObject actual = runner.call(calls.line(step.id(), step.operation(), input));
        JsonObject expected = step.json().deepCopy();
        if (expected.has("output") && actual.has("output")) {
            expected.add("output", steps.chosen(steps.given(expected.get("output")), actual.get("output")));
        }
        return Outcome.difference(expected, actual)
                .map(what -> new Difference(step.id(), step.operation(), language, Comparison.RUNTIME, what));
    }
}
