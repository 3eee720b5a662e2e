package io.cloudruntimes.core.runtime.error;

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

    /** Begins a rule that gives the code to every error; each call of the builder narrows it. */
    public static Builder builder(ErrorCode code) {
        return new Builder(code);
    }

    /** Builds {@link ErrorRule}. */
    public static final class Builder {
        private final ErrorCode code;
        private String wire = "";
        private String status = "";
        private Set<String> reasons = Set.of();
        private List<String> texts = List.of();

        private Builder(ErrorCode code) {
            this.code = code;
        }

        /** Only on the wire of the name. */
        public Builder wire(String name) {
            wire = name;
            return this;
        }

        /** Only with the status, a number of HTTP or a name of gRPC. */
        public Builder status(String expected) {
            status = expected;
            return this;
        }

        /** Only with one of the machine-readable reasons. */
        public Builder reasons(String... anyOf) {
            reasons = Set.of(anyOf);
            return this;
        }

        /** Only with one of the texts as a part of the message. */
        public Builder texts(String... anyOf) {
            texts = List.of(anyOf);
            return this;
        }

        /** The rule. */
        public ErrorRule build() {
            return new ErrorRule(code, wire, status, reasons, texts);
        }
    }

    boolean fits(String onWire, String hasStatus, Set<String> hasReasons, String message) {
        return (wire.isEmpty() || wire.equals(onWire))
                && (status.isEmpty() || status.equals(hasStatus))
                && (reasons.isEmpty() || hasReasons.stream().anyMatch(reasons::contains))
                && (texts.isEmpty() || texts.stream().anyMatch(message::contains));
    }
}
