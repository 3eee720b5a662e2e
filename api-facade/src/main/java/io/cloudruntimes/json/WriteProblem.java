package io.cloudruntimes.json;

import com.google.gson.JsonIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a value cannot be written, without the value. */
final class WriteProblem {
    /** Gson's message about a class of the platform, whose fields are not for others. */
    private static final Pattern BLOCKED = Pattern.compile("reflection for (?:class|interface|record) ([\\w.$]+)");

    private WriteProblem() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsupportedTypeException) {
                return String.valueOf(cause.getMessage());
            }
        }
        if (failure instanceof StackOverflowError) {
            return "it is nested too deeply, or contains itself";
        }
        String blocked = failure instanceof JsonIOException ? blockedType(failure.getMessage()) : null;
        if (blocked != null) {
            return blocked + " has no JSON form";
        }
        if (failure instanceof IllegalArgumentException) {
            return "a number in it is NaN or infinite, which JSON does not have";
        }
        return "a " + failure.getClass().getName() + " was thrown";
    }

    private static @Nullable String blockedType(@Nullable String message) {
        Matcher matcher = BLOCKED.matcher(String.valueOf(message));
        return matcher.find() ? matcher.group(1) : null;
    }
}
