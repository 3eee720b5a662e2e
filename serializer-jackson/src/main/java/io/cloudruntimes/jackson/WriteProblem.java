package io.cloudruntimes.jackson;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.cloudruntimes.Serializer;

/** Says why a value cannot be written, without the value. */
final class WriteProblem {
    private WriteProblem() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedValueException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof StreamConstraintsException || cause instanceof StackOverflowError) {
                return "it is nested deeper than " + Serializer.MAX_DEPTH + " levels, or contains itself";
            }
            if (cause instanceof InvalidDefinitionException definition && definition.getType() != null) {
                return definition.getType().getRawClass().getName() + " has no JSON form";
            }
        }
        Throwable thrown = failure.getCause() == null ? failure : failure.getCause();
        return "a " + thrown.getClass().getName() + " was thrown";
    }
}
