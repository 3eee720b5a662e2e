package io.cloudruntimes.parity;

/** A runner did not do what it must: it ended, was silent, or said what cannot be understood. The message says all. */
final class RunnerException extends Exception {
    private static final long serialVersionUID = 1;

    RunnerException(String message) {
        super(message);
    }
}
