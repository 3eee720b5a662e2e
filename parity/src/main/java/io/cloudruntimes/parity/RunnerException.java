package io.cloudruntimes.parity;

/** A runner failed: it ended, was silent, or printed a malformed line. The message has the details. */
final class RunnerException extends Exception {
    private static final long serialVersionUID = 1;

    RunnerException(String message) {
        super(message);
    }
}
