package io.cloudruntimes.generator.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a value must satisfy before it is sent.
 *
 * @param minLength fewest characters (code points)
 * @param maxLength most characters (code points)
 * @param pattern the regular expression that the whole value must match
 * @param minimum smallest number, inclusive
 * @param maximum largest number, inclusive
 * @param minItems fewest elements
 * @param maxItems most elements
 * @param maxBytes most bytes of a byte string
 * @param elements what each element of a list must satisfy
 * @param allowed the only values, as text; empty for no such rule
 */
public record Constraints(
        OptionalInt minLength,
        OptionalInt maxLength,
        Optional<String> pattern,
        OptionalLong minimum,
        OptionalLong maximum,
        OptionalInt minItems,
        OptionalInt maxItems,
        OptionalLong maxBytes,
        Optional<Constraints> elements,
        List<String> allowed) {
    public static final Constraints NONE = new Constraints(
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty());

    public Constraints {
        allowed = List.copyOf(allowed);
    }

    /** Rules that list no values. */
    public Constraints(
            OptionalInt minLength,
            OptionalInt maxLength,
            Optional<String> pattern,
            OptionalLong minimum,
            OptionalLong maximum,
            OptionalInt minItems,
            OptionalInt maxItems,
            OptionalLong maxBytes,
            Optional<Constraints> elements) {
        this(minLength, maxLength, pattern, minimum, maximum, minItems, maxItems, maxBytes, elements, List.of());
    }

    /** The rule that a value is one of the given ones. */
    public static Constraints oneOf(List<String> allowed) {
        return new Constraints(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                allowed);
    }
}
