package io.cloudruntimes.generator.model;

import java.util.List;

/**
 * An input of an operation or stream, and where the neutral HTTP API carries it.
 *
 * @param field its name, type, rules and documentation
 * @param location where it travels
 * @param mediaTypes the media types that a payload can have, the default first; empty for other inputs
 */
public record Input(Field field, Location location, List<String> mediaTypes) {
    /** The media type of a payload where the document states no other. */
    public static final String BYTES = "application/octet-stream";

    public Input {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /** An input whose media type, if it is a payload, is {@value #BYTES}. */
    public Input(Field field, Location location) {
        this(field, location, location == Location.PAYLOAD ? List.of(BYTES) : List.of());
    }

    /** Where an input travels on the neutral HTTP API. */
    public enum Location {
        /** A segment of the path. */
        PATH,
        /** The query; a map as repeated {@code name=value} pairs. */
        QUERY,
        /** A header. */
        HEADER,
        /** A property of the JSON body. */
        JSON_PROPERTY,
        /** The whole body, byte for byte. */
        PAYLOAD,
        /** The header {@code Content-Type} of the payload. */
        CONTENT_TYPE
    }
}
