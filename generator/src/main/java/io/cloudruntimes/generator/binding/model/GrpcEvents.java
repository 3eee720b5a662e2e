package io.cloudruntimes.generator.binding.model;

/** Where a message of a stream over gRPC holds its events. */
public sealed interface GrpcEvents {
    /** The message is the event. */
    record Whole() implements GrpcEvents {}

    /** The event is in a field. */
    record Single(int field) implements GrpcEvents {}

    /** Each element of a repeated field is an event. */
    record Repeated(int field) implements GrpcEvents {}

    /** Each entry of a map is an event; the key of the entry is the given property of the event. */
    record Keyed(int field, String key) implements GrpcEvents {}
}
