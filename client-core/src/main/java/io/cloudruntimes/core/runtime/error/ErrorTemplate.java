package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message of an error that holds outputs of an operation, for example {@code response code {status}, body: {data}}. The last
 * output takes the rest of the message, line ends as well. Immutable.
 */
public final class ErrorTemplate {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String NUMBER = "(\\d{1,9})";

    private final String text;
    private final List<String> names;
    private final Pattern pattern;

    private ErrorTemplate(String text, List<String> names, Pattern pattern) {
        this.text = text;
        this.names = List.copyOf(names);
        this.pattern = pattern;
    }

    /**
     * A message.
     *
     * @param text the message, with the names of outputs in braces
     * @param numbers the outputs that are whole numbers
     */
    public static ErrorTemplate of(String text, String... numbers) {
        List<String> known = List.of(numbers);
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher name = NAME.matcher(text);
        int end = 0;
        while (name.find()) {
            pattern.append(Pattern.quote(text.substring(end, name.start())))
                    .append(known.contains(name.group(1)) ? NUMBER : "(.*?)");
            names.add(name.group(1));
            end = name.end();
        }
        pattern.append(Pattern.quote(text.substring(end)));
        return new ErrorTemplate(text, names, Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }

    /** The outputs that a message holds; null if it is not of this form. */
    @Nullable
    Values match(String message) {
        Matcher found = pattern.matcher(message);
        return found.matches() ? new Values(names, found) : null;
    }

    /** The message with outputs. */
    String fill(Map<String, ?> outputs) {
        StringBuilder message = new StringBuilder();
        Matcher name = NAME.matcher(text);
        int end = 0;
        while (name.find()) {
            message.append(text, end, name.start()).append(outputs.get(name.group(1)));
            end = name.end();
        }
        return message.append(text, end, text.length()).toString();
    }

    /** The outputs that a message holds. */
    public static final class Values {
        private final List<String> names;
        private final Matcher found;

        private Values(List<String> names, Matcher found) {
            this.names = names;
            this.found = found;
        }

        /** An output that is text. */
        public String string(String name) {
            return Objects.requireNonNull(found.group(names.indexOf(name) + 1));
        }

        /** An output that is a whole number. */
        public int int32(String name) {
            return Integer.parseInt(string(name));
        }

        /** An output that is bytes, which stand in the message as UTF-8. */
        public Bytes bytes(String name) {
            return Bytes.utf8(string(name));
        }
    }
}
