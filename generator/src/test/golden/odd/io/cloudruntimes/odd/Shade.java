// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * <p>A value that a newer runtime sends and this version does not know is kept as it is.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Shade</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Shade {
    /** It is light. */
    public static final Shade LIGHT = new Shade("light", Known.LIGHT);

    /**
     * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
     * *&#47; &lt;b&gt;</code>.
     *
     * <p>A second paragraph of <code>code</code>.
     */
    public static final Shade VERY_DARK = new Shade("very-dark", Known.VERY_DARK);

    /** <code>2-tone</code> */
    public static final Shade _2_TONE = new Shade("2-tone", Known._2_TONE);

    /** Nobody knows. */
    public static final Shade UNKNOWN_ = new Shade("unknown", Known.UNKNOWN_);

    /** None. */
    public static final Shade EMPTY = new Shade("", Known.EMPTY);

    private final String value;

    private final Known known;

    private Shade(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value of a word on the wire, known or not. */
    public static Shade of(String value) {
        return switch (value) {
            case "light" -> LIGHT;
            case "very-dark" -> VERY_DARK;
            case "2-tone" -> _2_TONE;
            case "unknown" -> UNKNOWN_;
            case "" -> EMPTY;
            default -> new Shade(value, Known.UNKNOWN);
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
        return other instanceof Shade that && value.equals(that.value);
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
        /** {@link Shade#LIGHT}. */
        LIGHT,

        /** {@link Shade#VERY_DARK}. */
        VERY_DARK,

        /** {@link Shade#_2_TONE}. */
        _2_TONE,

        /** {@link Shade#UNKNOWN_}. */
        UNKNOWN_,

        /** {@link Shade#EMPTY}. */
        EMPTY,

        /** A value that this version does not know. */
        UNKNOWN
    }
}
