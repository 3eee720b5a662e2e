// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Line.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Line</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Line {
    private final String text;

    private final UnknownFields unknownFields;

    private Line(String text, UnknownFields unknownFields) {
        this.text = text;
        this.unknownFields = unknownFields;
    }

    /**
     * A builder without any property.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder with the properties of this.
     */
    public Builder toBuilder() {
        return builder()
                .text(text)
                .unknownFields(unknownFields);
    }

    /**
     * The text.
     */
    public String text() {
        return text;
    }

    /**
     * The properties that this version does not know; they are sent on as they came.
     */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line that
                && text.equals(that.text)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, unknownFields);
    }

    @Override
    public String toString() {
        return "Line["
                + "text=" + text
                + "]";
    }

    /**
     * Builds {@link Line}.
     */
    public static final class Builder {
        private @Nullable String text;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {
        }

        /**
         * The text.
         *
         * <p>Required.
         */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        /**
         * Properties that this version does not know, to be sent on. None if not set.
         */
        public Builder unknownFields(UnknownFields unknownFields) {
            this.unknownFields = unknownFields;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing
         */
        public Line build() {
            String text = Checks.required("Line", "text", this.text);
            return new Line(text, unknownFields);
        }
    }
}
