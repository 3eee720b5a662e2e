package io.cloudruntimes.generator.model;

/** A use of a type. */
public sealed interface TypeRef {
    /** A type of the language. */
    record Scalar(ScalarKind kind) implements TypeRef {}

    /** A list; order matters. */
    record ListOf(TypeRef element) implements TypeRef {}

    /** A map of string to string, the only map there is. */
    record StringMap() implements TypeRef {}

    /** A type of the model, by its name. */
    record Named(String name) implements TypeRef {}

    /** The types of the language. */
    enum ScalarKind {
        STRING,
        BOOLEAN,
        /** 32 bits, signed. */
        INT32,
        /** 64 bits, signed. */
        INT64,
        /** A double. */
        DOUBLE,
        /** Bytes: base64 in JSON, as they are in a body. */
        BYTES,
        /** Bytes that may come as a stream where they are a whole body; else as {@link #BYTES}. */
        CONTENT,
        /** A moment: RFC 3339 in UTC. */
        INSTANT,
        /** A length of time: whole seconds on the wire. */
        SECONDS
    }
}
