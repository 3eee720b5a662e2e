// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Optional</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Optional {
    private final @Nullable String value;

    private final UnknownFields unknownFields;

    private Optional(Builder builder) {
        this.value = builder.value;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().value(value).unknownFields(unknownFields);
    }

    /**
     * The value of the test.
     *
     * @return empty if absent
     */
    public java.util.Optional<String> value() {
        return java.util.Optional.ofNullable(value);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Optional that
                && Objects.equals(value, that.value)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, unknownFields);
    }

    @Override
    public String toString() {
        return "Optional[" + "value=" + value + "]";
    }

    /** Builds {@link Optional}. */
    public static final class Builder {
        private @Nullable String value;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The value of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder value(@Nullable String value) {
            this.value = value;
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
        public Optional build() {
            return new Optional(this);
        }
    }
}
