package io.cloudruntimes.specdiff;

import io.cloudruntimes.generator.spec.Problem;
import java.util.List;

/** One of two specifications has problems, so only removed files can be reported. */
public final class BrokenSpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Change> changes;

    BrokenSpecException(List<LoadedSpec> broken, List<Change> changes) {
        super(message(broken));
        this.changes = List.copyOf(changes);
    }

    private static String message(List<LoadedSpec> broken) {
        StringBuilder message = new StringBuilder();
        for (LoadedSpec spec : broken) {
            message.append("'")
                    .append(spec.name())
                    .append("' is no valid specification:")
                    .append(System.lineSeparator());
            for (Problem problem : spec.problems()) {
                message.append("  ").append(problem).append(System.lineSeparator());
            }
        }
        return message.toString().stripTrailing();
    }

    /** The files that are gone. */
    public List<Change> changes() {
        return changes;
    }
}
