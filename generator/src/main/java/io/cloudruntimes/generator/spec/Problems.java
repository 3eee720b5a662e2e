package io.cloudruntimes.generator.spec;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers problems, each once, in the order of the documents. */
public final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    public void add(SpecNode where, String rule, String message) {
        add(new Problem(where.file(), where.line(), where.pointer(), rule, message));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a rule is among the broken ones. */
    public boolean has(String rule) {
        return found.stream().anyMatch(problem -> problem.rule().equals(rule));
    }

    /** Whether something is wrong at a place: what else would be said of it follows from that. */
    public boolean isAt(SpecNode where) {
        return found.stream()
                .anyMatch(problem ->
                        problem.file().equals(where.file()) && problem.pointer().equals(where.pointer()));
    }

    /** The problems, sorted by file, line and pointer. */
    public List<Problem> sorted() {
        return List.copyOf(found);
    }
}
