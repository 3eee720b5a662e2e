package io.cloudruntimes.core.error;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.Unicode;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of a serializer: they name the type and the position, and never have the value. */
public final class ValueErrors {
    private static final int MAX_SHOWN = 200;

    private ValueErrors() {}

    /** The error of a value that cannot be written. */
    public static InvalidArgumentException unwritable(Object value, String problem, @Nullable Throwable cause) {
        return new InvalidArgumentException(
                "a value of " + cut(value.getClass().getTypeName()) + " cannot be written as JSON: " + cut(problem)
                        + shown(cause),
                ErrorContext.EMPTY,
                cause == null ? null : Redaction.cause(cause));
    }

    /**
     * The error of JSON that is no value of a type. Its details are {@code type} and {@code path}, and {@code line} and
     * {@code column} where they are known.
     *
     * @param path the position, for example {@code $.items[1].total}
     * @param line the line, from 1; 0 if it is not known
     * @param column the column, from 1; 0 if it is not known
     */
    public static InvalidArgumentException unreadable(
            Type type, String path, int line, int column, String problem, @Nullable Throwable cause) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("type", type.getTypeName());
        details.put("path", cut(path));
        if (line > 0) {
            details.put("line", Integer.toString(line));
            details.put("column", Integer.toString(column));
        }
        String position = line > 0 ? cut(path) + " (line " + line + ", column " + column + ")" : cut(path);
        return new InvalidArgumentException(
                "the JSON is no " + cut(type.getTypeName()) + ": " + cut(problem) + ", at " + position + shown(cause),
                ErrorContext.EMPTY.withDetails(details),
                cause == null ? null : Redaction.cause(cause));
    }

    private static String shown(@Nullable Throwable cause) {
        return cause != null && Redaction.isOff() ? " (" + cause + ")" : "";
    }

    private static String cut(String text) {
        return Unicode.cut(text, MAX_SHOWN);
    }
}
