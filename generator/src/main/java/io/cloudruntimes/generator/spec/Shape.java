package io.cloudruntimes.generator.spec;

/** What a value must look like. */
sealed interface Shape {
    /** A scalar of one kind. */
    record Scalar(SpecNode.Kind kind) implements Shape {}

    /** Any value; what is inside is not looked at. */
    record Any() implements Shape {}

    record ListOf(Shape element) implements Shape {}

    /** A map with free keys. */
    record MapOf(Shape value) implements Shape {}

    /** A map with the keys of a part. */
    record Of(Part part) implements Shape {}

    /** A part, or a reference to one. */
    record OrReference(Part part) implements Shape {}

    /** True or false, or a part or a reference to one. */
    record BooleanOr(OrReference otherwise) implements Shape {}

    /** Always a reference to a part. */
    record Reference(Part part) implements Shape {}
}
