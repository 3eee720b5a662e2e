package io.cloudruntimes.generator.model;

/**
 * An input of an operation or stream, and where the neutral HTTP API carries it.
 *
 * @param field its name, type, rules and documentation
 * @param place where it travels
 */
public record Input(Field field, Place place) {
    /** Where an input travels on the neutral HTTP API. */
    public enum Place {
        /** A segment of the path. */
        PATH,
        /** The query; a map as repeated {@code name=value} pairs. */
        QUERY,
        /** A header. */
        HEADER,
        /** A property of the JSON body. */
        JSON_PROPERTY,
        /** The whole body, byte for byte. */
        PAYLOAD
    }
}
