package io.cloudruntimes.generator.spec;

import java.util.List;
import java.util.stream.Collectors;

/** The documents have problems; the message lists every one of them, a line each. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SpecException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** The problems, sorted; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
