package io.cloudruntimes.generator.binding.model;

/** A verb and the template of a path. */
public record RequestTarget(String verb, String path) {
    /** In place of a verb: any. */
    public static final String ANY_VERB = "*";

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
