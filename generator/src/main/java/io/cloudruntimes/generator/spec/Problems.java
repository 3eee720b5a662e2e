package io.cloudruntimes.generator.spec;

import java.util.List;
import java.util.TreeSet;

/** Gathers everything that is wrong, so that one run tells all of it. */
public final class Problems {
    private final TreeSet<Problem> problems = new TreeSet<>();

    /** Adds a problem of a node. */
    public void add(SpecNode node, String rule, String message) {
        problems.add(new Problem(node.file(), node.line(), node.pointer(), rule, message));
    }

    /** Adds a problem of a document as a whole. */
    public void add(String file, int line, String rule, String message) {
        problems.add(new Problem(file, line, "", rule, message));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** All of them, by file and line. */
    public List<Problem> all() {
        return List.copyOf(problems);
    }
}
