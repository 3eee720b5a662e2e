package io.cloudruntimes.parity;

/** A tool of a language is missing, or its build failed. The message has the remedy. */
final class ToolException extends Exception {
    private static final long serialVersionUID = 1;

    ToolException(String message) {
        super(message);
    }
}
