package io.cloudruntimes.parity.language;

/** A runner failed: it ended, was silent, or printed a malformed line. The message has the details. */
public final class RunnerException extends Exception {
    private static final long serialVersionUID = 1;

    public RunnerException(String message) {
        super(message);
    }
}
