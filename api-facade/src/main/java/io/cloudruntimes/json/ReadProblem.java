package io.cloudruntimes.json;

import com.google.gson.stream.MalformedJsonException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ValueErrors;
import io.cloudruntimes.core.json.JsonMismatchException;
import java.io.EOFException;
import java.lang.reflect.Type;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why JSON is no value of a type, without the value.
 *
 * @param path the position in the JSON
 * @param line the line, from 1; 0 if it is not known
 * @param column the column, from 1; 0 if it is not known
 */
record ReadProblem(String path, int line, int column, String problem, Throwable cause) {
    private static final Pattern POSITION = Pattern.compile("at line (\\d{1,9}) column (\\d{1,9}) path ");
    private static final Pattern TOKENS = Pattern.compile("Expected (?:a |an )?(\\w+) but was ([A-Z_]+)");

    static ReadProblem of(Throwable failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMismatchException mismatch) {
                return new ReadProblem(mismatch.path(), 0, 0, mismatch.problem(), failure);
            }
            if (cause instanceof RecordAdapter.ConstructorException constructor) {
                return new ReadProblem(constructor.path(), 0, 0, constructor.problem(), failure);
            }
        }
        String message = String.valueOf(failure.getMessage());
        Matcher position = POSITION.matcher(message);
        boolean known = position.find();
        return new ReadProblem(
                path,
                known ? Integer.parseInt(position.group(1)) : 0,
                known ? Integer.parseInt(position.group(2)) : 0,
                problem(failure, message),
                failure);
    }

    private static String problem(Throwable failure, String message) {
        Matcher tokens = TOKENS.matcher(message);
        if (tokens.find()) { // names of kinds of tokens, and nothing that was read
            return "expected " + tokens.group(1) + ", found " + tokens.group(2);
        }
        if (failure instanceof EOFException) {
            return "it ends too early";
        }
        if (failure instanceof MalformedJsonException) {
            return "it is malformed";
        }
        if (failure instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        Throwable thrown = failure.getCause() == null ? failure : failure.getCause();
        return "a " + thrown.getClass().getName() + " was thrown";
    }

    InvalidArgumentException toException(Type type) {
        return ValueErrors.unreadable(type, path, line, column, problem, cause);
    }
}
