package io.cloudruntimes.generator.binding.location;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a value travels. */
public sealed interface WireLocation {
    /** Whether a location is a member of a JSON object. */
    static boolean isMember(@Nullable WireLocation location) {
        return location instanceof Json json && !json.path().isEmpty();
    }

    /**
     * A part of the path; the template has its position.
     *
     * @param several whether it is several segments, parted by slashes
     */
    record Path(boolean several) implements WireLocation {}

    /** The verb of the request. */
    record Verb() implements WireLocation {}

    /** The whole query, as it travels. */
    record QueryString() implements WireLocation {}

    /** All headers that are the caller's: those of the protocol and the runtime's own are not among them. */
    record Headers() implements WireLocation {}

    /** The status of the response. */
    record Status() implements WireLocation {}

    /** A parameter of the query. */
    record Query(String name) implements WireLocation {}

    /** Parameters of the query, one for each entry of a map: the prefix, then the entry's name. */
    record QueryPrefix(String prefix) implements WireLocation {}

    /** Repeated parameters of the query, one {@code name=value} pair for each entry of a map. */
    record QueryPairs(String name) implements WireLocation {}

    record Header(String name) implements WireLocation {}

    /** A header with a map as percent-encoded, comma-separated pairs. */
    record HeaderPairs(String name) implements WireLocation {}

    /** Headers, one for each entry of a map: the prefix, then the entry's name. */
    record HeaderPrefix(String prefix) implements WireLocation {}

    /**
     * The body, byte for byte.
     *
     * @param mediaType its media type if nothing else states it
     */
    record Payload(String mediaType) implements WireLocation {
        /** A body of bytes. */
        public Payload() {
            this("application/octet-stream");
        }
    }

    /** The media type of the body. */
    record ContentType() implements WireLocation {}

    /** A location in the JSON body, by the names that lead there; the body itself if there are none. */
    record Json(List<String> path) implements WireLocation {
        public Json {
            path = List.copyOf(path);
        }
    }

    /** The members of the JSON body that nothing else takes, as a map of text. */
    record JsonRest() implements WireLocation {}

    /** The data of a CloudEvent that is the JSON body, byte for byte as they were before they became a part of it. */
    record CloudEventData() implements WireLocation {}

    /**
     * A field of the message, by the numbers that lead there.
     *
     * @param entry the key of an entry, where the field is a map
     */
    record Proto(List<Integer> path, Optional<String> entry) implements WireLocation {
        public Proto {
            path = List.copyOf(path);
        }
    }

    /**
     * The bytes of a streamed body, in chunks: one in a field of each message of a streaming call.
     *
     * @param field the field
     * @param maxBytes the most bytes of a chunk that is sent
     */
    record ProtoChunks(int field, int maxBytes) implements WireLocation {}

    /** The name of the member, or the key of the entry, whose value holds the other properties of the object. */
    record MapKey() implements WireLocation {}

    /** The whole value of the entry of the map that holds the object, where that is no message of its own. */
    record MapValue() implements WireLocation {}

    /** Not on the wire: the names of the members of rows that are objects. */
    record RowNames() implements WireLocation {}

    /** Not on the wire: what the request had as this input. */
    record Input(String name) implements WireLocation {}

    /** The token of the next page, which is present exactly if a boolean for "more" is true. */
    interface PageToken {
        /** The boolean: a member of the JSON body, or a field of the message. */
        WireLocation more();
    }

    /** A token in a location of its own. */
    record When(WireLocation token, WireLocation more) implements WireLocation, PageToken {}

    /**
     * A token that is a property of the last element of a list.
     *
     * @param list the list, beside the token
     */
    record LastWhen(String list, String property, WireLocation more) implements WireLocation, PageToken {}

    /** Not on the wire: the value is always this. */
    record Constant(String value) implements WireLocation {}

    /** Not on the wire: the runtime does not return it. */
    record Absent(String reason) implements WireLocation {}
}
