package io.cloudruntimes.generator.spec;

/**
 * Something wrong in a document.
 *
 * @param file the document, relative to the folder of the specification
 * @param line the line, from 1
 * @param pointer the JSON pointer inside the document
 * @param rule the rule that is broken
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String pointer, String rule, String message)
        implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    /** For example {@code spec/openapi/state.yaml:42 /paths/…: the message [rule]}. */
    @Override
    public String toString() {
        return "spec/" + file + ":" + line + " " + (pointer.isEmpty() ? "/" : pointer) + ": " + message + " [" + rule
                + "]";
    }
}
