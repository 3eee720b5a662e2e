// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The mood of a note.
 *
 * <p>A value that a newer runtime sends and this version does not know is kept as it is.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Mood</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Mood {
    /** It is glad. */
    public static final Mood GLAD = new Mood("glad", Known.GLAD);

    /** It is grim. */
    public static final Mood GRIM = new Mood("grim", Known.GRIM);

    private final String value;

    private final Known known;

    private Mood(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value of a word on the wire, known or not. */
    public static Mood of(String value) {
        return switch (value) {
            case "glad" -> GLAD;
            case "grim" -> GRIM;
            default -> new Mood(value, Known.UNKNOWN);
        };
    }

    /** The word on the wire. */
    public String value() {
        return value;
    }

    /** Which value this version knows it to be, for a {@code switch}. */
    public Known known() {
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mood that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The values that this version knows. */
    public enum Known {
        /** {@link Mood#GLAD}. */
        GLAD,

        /** {@link Mood#GRIM}. */
        GRIM,

        /** A value that this version does not know. */
        UNKNOWN
    }
}
