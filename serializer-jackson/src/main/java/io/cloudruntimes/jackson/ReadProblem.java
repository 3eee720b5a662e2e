package io.cloudruntimes.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ValueErrors;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Says why JSON is no value of a type, without the value. */
final class ReadProblem {
    private ReadProblem() {}

    static InvalidArgumentException of(Throwable failure, Type type) {
        JsonLocation location = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        int column = location == null ? 0 : Math.max(0, location.getColumnNr());
        return ValueErrors.unreadable(type, path(failure), line, column, problem(failure), failure);
    }

    private static String path(Throwable failure) {
        StringBuilder path = new StringBuilder("$");
        if (failure instanceof StreamReadException malformed && malformed.getProcessor() != null) {
            append(path, malformed.getProcessor().getParsingContext());
        } else if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() != null) {
                    path.append('.').append(step.getFieldName());
                } else {
                    path.append('[').append(step.getIndex()).append(']');
                }
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.hasCurrentName()) {
            path.append('.').append(context.getCurrentName());
        } else if (context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }

    private static String problem(Throwable failure) {
        if (failure instanceof JsonEOFException) {
            return "it ends too early";
        }
        if (failure instanceof ValueInstantiationException && failure.getCause() != null) {
            return "the constructor threw a " + failure.getCause().getClass().getName();
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "expected a " + mismatch.getTargetType().getTypeName();
        }
        if (failure instanceof StreamReadException || failure.getCause() instanceof StreamReadException) {
            return "it is malformed, too large for its type, or nested too deeply";
        }
        if (failure instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        Throwable thrown = failure.getCause() == null ? failure : failure.getCause();
        return "a " + thrown.getClass().getName() + " was thrown";
    }
}
