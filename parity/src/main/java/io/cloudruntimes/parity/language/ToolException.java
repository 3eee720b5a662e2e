package io.cloudruntimes.parity.language;

/** A tool of a language is missing, or what it must build could not be built. The message says what to do. */
public final class ToolException extends Exception {
    private static final long serialVersionUID = 1;

    public ToolException(String message) {
        super(message);
    }
}
