package io.cloudruntimes.core.runtime;

import io.cloudruntimes.core.error.ErrorCode;
import java.util.List;
import java.util.Set;

/**
 * What an error is. A rule fits where everything that it names does.
 *
 * @param code the code
 * @param wire the only wire that it holds for; empty for each
 * @param status the status, a number of HTTP or a name of gRPC; empty for any
 * @param reasons the machine-readable reasons, one of which it must be; none for any
 * @param texts parts of the message, one of which must be there; none for any
 */
public record ErrorRule(ErrorCode code, String wire, String status, Set<String> reasons, List<String> texts) {
    public ErrorRule {
        reasons = Set.copyOf(reasons);
        texts = List.copyOf(texts);
    }

    boolean fits(String onWire, String hasStatus, Set<String> hasReasons, String message) {
        return (wire.isEmpty() || wire.equals(onWire))
                && (status.isEmpty() || status.equals(hasStatus))
                && (reasons.isEmpty() || hasReasons.stream().anyMatch(reasons::contains))
                && (texts.isEmpty() || texts.stream().anyMatch(message::contains));
    }
}
