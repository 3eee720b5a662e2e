// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Filter.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Filter</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Filter {
    private final String word;

    private final UnknownFields unknownFields;

    private Filter(Builder builder) {
        String word = Checks.required("Filter", "word", builder.word);
        this.word = word;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().word(word).unknownFields(unknownFields);
    }

    /** The word of the test. */
    public String word() {
        return word;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filter that && word.equals(that.word) && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(word, unknownFields);
    }

    @Override
    public String toString() {
        return "Filter[" + "word=" + word + "]";
    }

    /** Builds {@link Filter}. */
    public static final class Builder {
        private @Nullable String word;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The word of the test.
         *
         * <p>Required.
         */
        public Builder word(String word) {
            this.word = word;
            return this;
        }

        /** Properties that this version does not know, to be sent on. None if not set. */
        public Builder unknownFields(UnknownFields unknownFields) {
            this.unknownFields = unknownFields;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public Filter build() {
            return new Filter(this);
        }
    }
}
