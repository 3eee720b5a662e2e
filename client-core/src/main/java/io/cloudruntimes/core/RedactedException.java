package io.cloudruntimes.core;

import org.jspecify.annotations.Nullable;

/** An exception without its message, in which a value may stand. */
final class RedactedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 20;

    private final String type;

    private RedactedException(String type, @Nullable Throwable cause) {
        super(null, cause);
        this.type = type;
    }

    static Throwable of(Throwable original) {
        return of(original, MAX_CAUSES);
    }

    private static Throwable of(Throwable original, int causes) {
        if (original instanceof RedactedException) {
            return original;
        }
        Throwable cause = original.getCause();
        RedactedException redacted = new RedactedException(
                original.getClass().getName(), cause == null || causes == 0 ? null : of(cause, causes - 1));
        redacted.setStackTrace(original.getStackTrace());
        return redacted;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the name is that of the original
    public String toString() {
        return type + ": " + Redaction.TEXT;
    }
}
