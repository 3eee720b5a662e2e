package io.cloudruntimes.generator.spec;

/** What a value must look like. */
sealed interface ValueShape {
    /** A scalar of one kind. */
    record Scalar(SpecNode.Kind kind) implements ValueShape {}

    /** Any value; what is inside is not looked at. */
    record Any() implements ValueShape {}

    record ListOf(ValueShape element) implements ValueShape {}

    /** A map with free keys. */
    record MapOf(ValueShape value) implements ValueShape {}

    /** A map with the keys of a part. */
    record Of(DocumentPart part) implements ValueShape {}

    /** A part, or a reference to one. */
    record OrReference(DocumentPart part) implements ValueShape {}

    /** True or false, or a part or a reference to one. */
    record BooleanOr(OrReference otherwise) implements ValueShape {}

    /** Always a reference to a part. */
    record Reference(DocumentPart part) implements ValueShape {}
}
