package io.cloudruntimes.parity.language;

/** A tool of a language is missing, or its build failed. The message has the remedy. */
public final class ToolException extends Exception {
    private static final long serialVersionUID = 1;

    public ToolException(String message) {
        super(message);
    }
}
