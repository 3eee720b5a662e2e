package io.cloudruntimes.parity;

import com.google.gson.JsonObject;
import io.cloudruntimes.parity.language.RunnerException;
import io.cloudruntimes.parity.language.RunnerProcess;
import io.cloudruntimes.parity.request.CanonicalRequest;
import io.cloudruntimes.parity.request.Recorder;
import io.cloudruntimes.parity.request.SentRequest;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The vectors against the recorder: the request that is sent, and how the client decodes the response. */
final class RecordedComparison {
    private final Calls calls;

    RecordedComparison(Calls calls) {
        this.calls = calls;
    }

    /** Runs one vector; the differences. */
    List<Difference> run(Vector vector, String language, RunnerProcess runner, Recorder recorder)
            throws RunnerException {
        recorder.expect(vector.json().getAsJsonObject("respond"));
        JsonObject actual = runner.call(calls.line(vector.id(), vector.operation(), vector.input()));
        List<SentRequest> sent = recorder.sent();
        List<Difference> found = new ArrayList<>();
        request(vector, sent).ifPresent(what -> found.add(difference(vector, language, Comparison.REQUEST, what)));
        if (vector.isSent() && sent.size() == 1) {
            traps(
                            VectorNotation.text(
                                    vector.json().getAsJsonObject("expect").get("target")),
                            sent.get(0).target())
                    .ifPresent(what -> found.add(difference(vector, language, Comparison.RAW, what)));
        }
        outcome(vector, sent, actual)
                .ifPresent(what -> found.add(difference(vector, language, Comparison.ANSWER, what)));
        return found;
    }

    /** There is none to compare where a request went out that must not. */
    private static Optional<String> outcome(Vector vector, List<SentRequest> sent, JsonObject actual) {
        if (vector.isSent()) {
            return Outcome.difference(vector.json(), actual);
        }
        return sent.isEmpty() ? Outcome.refusal(actual) : Optional.empty();
    }

    private static Optional<String> request(Vector vector, List<SentRequest> sent) {
        if (!vector.isSent()) {
            return sent.isEmpty() ? Optional.empty() : Optional.of("expected nothing to be sent, found a request");
        }
        if (sent.size() != 1) {
            return Optional.of("expected one request, found " + (sent.isEmpty() ? "none" : sent.size()));
        }
        JsonObject expect = vector.json().getAsJsonObject("expect");
        String wanted = CanonicalRequest.expected(expect);
        String found = CanonicalRequest.of(sent.get(0), expect);
        return wanted.equals(found) ? Optional.empty() : Optional.of(Outcome.differs(wanted, found));
    }

    /** A plus must be {@code %2B} wherever the vector has it so, and nothing else may be written as a plus. */
    static Optional<String> traps(String expected, String raw) {
        long wanted = pluses(expected);
        if (raw.indexOf('+') >= 0) {
            return Optional.of("expected no + in the request line, found " + raw);
        }
        return pluses(raw) == wanted
                ? Optional.empty()
                : Optional.of("expected %2B " + wanted + " times in the request line, found " + raw);
    }

    private static long pluses(String target) {
        return target.toUpperCase(Locale.ROOT).split("%2B", -1).length - 1L;
    }

    private static Difference difference(Vector vector, String language, Comparison comparison, String what) {
        return new Difference(vector.id(), vector.operation(), language, comparison, what);
    }
}
