package io.cloudruntimes.generator.binding.model;

/** The sign that a stream over gRPC is open. */
public sealed interface OpensWith {
    /** A message that has the field. */
    record Field(int number) implements OpensWith {}

    /** A message that has the field, which holds the id of the stream. */
    record Id(int number) implements OpensWith {}

    /** The first message, whatever it is. */
    record Message() implements OpensWith {}

    /** The headers of the response. */
    record Headers() implements OpensWith {}

    /** Nothing that the runtime sends: the stream counts as open once the request was sent. */
    record Sent() implements OpensWith {}
}
