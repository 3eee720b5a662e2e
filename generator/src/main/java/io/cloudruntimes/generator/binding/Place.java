package io.cloudruntimes.generator.binding;

import java.util.List;
import java.util.Optional;

/** Where a value travels. */
public sealed interface Place {
    /**
     * A part of the path; the template says which.
     *
     * @param several whether it is several segments, parted by slashes
     */
    record Path(boolean several) implements Place {}

    /** The verb of the request. */
    record Verb() implements Place {}

    /** The whole query, as it travels. */
    record QueryString() implements Place {}

    /** All headers that are the caller's: those of the protocol and the runtime's own are not among them. */
    record Headers() implements Place {}

    /** The status of the answer. */
    record Status() implements Place {}

    /** A parameter of the query. */
    record Query(String name) implements Place {}

    /** Parameters of the query, one for each entry of a map: the prefix, then the entry's name. */
    record QueryPrefix(String prefix) implements Place {}

    /** Repeated parameters of the query, one {@code name=value} pair for each entry of a map. */
    record QueryPairs(String name) implements Place {}

    record Header(String name) implements Place {}

    /** A header with a map as percent-encoded, comma-separated pairs. */
    record HeaderPairs(String name) implements Place {}

    /** Headers, one for each entry of a map: the prefix, then the entry's name. */
    record HeaderPrefix(String prefix) implements Place {}

    /** The body, byte for byte. */
    record Payload() implements Place {}

    /** The media type of the body. */
    record ContentType() implements Place {}

    /** A place in the JSON body, by the names that lead there; the body itself if there are none. */
    record Json(List<String> path) implements Place {
        public Json {
            path = List.copyOf(path);
        }
    }

    /** The members of the JSON body that nothing else takes, as a map of text. */
    record JsonRest() implements Place {}

    /** The data of a CloudEvent that is the JSON body, byte for byte as they were before they became a part of it. */
    record CloudEventData() implements Place {}

    /**
     * A field of the message, by the numbers that lead there.
     *
     * @param entry the key of an entry, where the field is a map
     */
    record Proto(List<Integer> path, Optional<String> entry) implements Place {
        public Proto {
            path = List.copyOf(path);
        }
    }

    /** Not on the wire: the value is always this. */
    record Constant(String value) implements Place {}

    /** Not on the wire: the runtime does not tell it. */
    record Absent(String reason) implements Place {}
}
