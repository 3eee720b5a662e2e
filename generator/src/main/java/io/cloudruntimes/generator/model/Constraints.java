package io.cloudruntimes.generator.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a value must satisfy before it is sent. For a list of strings {@code elements} holds those of each element.
 *
 * @param minLength fewest characters (code points)
 * @param maxLength most characters (code points)
 * @param pattern the regular expression that the whole value must match
 * @param minimum smallest number, inclusive
 * @param maximum largest number, inclusive
 * @param minItems fewest elements
 * @param maxItems most elements
 * @param maxBytes most bytes of a byte string
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
        Optional<Constraints> elements) {
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
}
