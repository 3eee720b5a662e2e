package io.cloudruntimes.generator.spec;

import java.util.Comparator;

/**
 * Something that is wrong in a document.
 *
 * @param file the document, for example {@code spec/openapi/state.yaml}
 * @param line the line, from 1
 * @param pointer the JSON pointer inside the document; empty for the document itself
 * @param rule the rule that is broken, for example {@code operation-id}
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String pointer, String rule, String message)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::pointer)
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String location = pointer.isEmpty() ? "" : " " + pointer;
        return file + ":" + line + location + ": " + message + " [" + rule + "]";
    }
}
