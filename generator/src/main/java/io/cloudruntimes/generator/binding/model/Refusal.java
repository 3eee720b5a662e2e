package io.cloudruntimes.generator.binding.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input without a location, or one of which only some values are supported.
 *
 * @param input its name
 * @param values the values that are supported, in which a {@code *} at the begin or at the end is any text; none if it has no location
 * @param reason the reason for callers that set it, or set it to another value
 */
public record Refusal(String input, List<String> values, String reason) {
    public Refusal {
        values = List.copyOf(values);
    }

    /** Whether the input has no location. */
    public boolean isWhole() {
        return values.isEmpty();
    }

    /** Whether it leaves a value to callers. */
    public boolean supports(String value) {
        return values.stream().anyMatch(pattern -> matches(pattern, value));
    }

    private static boolean matches(String pattern, String value) {
        if (pattern.startsWith("*")) {
            return value.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }

    /** For people, without a full stop. */
    @Override
    public String toString() {
        return "'" + input + "' is not supported" + except() + ": " + reason;
    }

    private String except() {
        return isWhole()
                ? ""
                : values.stream()
                        .map(value -> value.isEmpty() ? "the empty text" : value)
                        .collect(Collectors.joining(", ", " but for ", ""));
    }
}
