package io.cloudruntimes.generator.binding.schema;

import io.cloudruntimes.generator.spec.SpecNode;

/**
 * What a value has that its schema does not allow, or lacks that it demands.
 *
 * @param node the value
 * @param reason what is compared
 * @param message what is wrong and what to do
 */
record Violation(SpecNode node, Reason reason, String message) {
    /** What is compared. */
    enum Reason {
        /** The kind of the value: a map, a list, text, a number. What else is said of a value of another kind follows from that. */
        KIND,
        /** The keys that it has. */
        KEYS,
        /** What it says. */
        VALUE
    }
}
