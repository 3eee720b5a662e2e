package io.cloudruntimes.generator.binding.location;

import io.cloudruntimes.generator.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an object of which exactly one property is set travels as the JSON value of that property.
 *
 * @param members how each property is written, in the order of the type
 * @param read the property that a value of a kind becomes; a value of another kind is malformed
 */
public record UntaggedUnion(List<Member> members, Map<Kind, Field> read) {
    public UntaggedUnion {
        members = new ArrayList<>(members);
        read = new LinkedHashMap<>(read);
    }

    /** The kinds of a JSON value. */
    public enum Kind {
        NULL,
        BOOLEAN,
        /** A number without fraction and exponent that fits 64 bits; only read. */
        INTEGER,
        NUMBER,
        STRING,
        /** Only read. */
        ARRAY,
        /** Only read. */
        OBJECT
    }

    /**
     * How a property is written.
     *
     * @param kind the kind of the JSON value; {@link Kind#OBJECT} where it is not written
     * @param unsupported why it is not written; empty if it is
     */
    public record Member(Field field, Kind kind, String unsupported) {}
}
