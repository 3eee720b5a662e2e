package io.cloudruntimes.specdiff.model;

import io.cloudruntimes.generator.model.TypeRef;

/** Types in words. */
final class TypeText {
    private TypeText() {}

    static String words(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return named.name();
        }
        if (type instanceof TypeRef.ListOf list) {
            return "a list of " + words(list.element());
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> "a string";
                case BOOLEAN -> "a boolean";
                case INT32 -> "an integer of 32 bits";
                case INT64 -> "an integer of 64 bits";
                case DOUBLE -> "a number";
                case BYTES -> "bytes";
                case CONTENT -> "streamed bytes (x-streamed)";
                case INSTANT -> "a moment (date-time)";
                case SECONDS -> "a length of time (x-unit: seconds)";
            };
        }
        return "a map of strings";
    }
}
