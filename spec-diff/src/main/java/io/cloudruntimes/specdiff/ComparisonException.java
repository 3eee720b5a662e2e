package io.cloudruntimes.specdiff;

/** Two specifications cannot be compared; the message has the reason and the remedy. */
public final class ComparisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ComparisonException(String message) {
        super(message);
    }

    public ComparisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
