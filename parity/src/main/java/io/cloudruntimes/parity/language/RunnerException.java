package io.cloudruntimes.parity.language;

/** A runner did not do what it must: it ended, was silent, or said what cannot be understood. The message says all. */
public final class RunnerException extends Exception {
    private static final long serialVersionUID = 1;

    public RunnerException(String message) {
        super(message);
    }
}
