// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Part</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Part {
    private final String id;

    private final @Nullable Long size;

    private final UnknownFields unknownFields;

    private Part(Builder builder) {
        String id = Checks.required("Part", "id", builder.id);
        this.id = id;
        this.size = builder.size;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().id(id).size(size).unknownFields(unknownFields);
    }

    /** The id of the test. */
    public String id() {
        return id;
    }

    /**
     * The size of the test.
     *
     * @return empty if absent
     */
    public Optional<Long> size() {
        return Optional.ofNullable(size);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Part that
                && id.equals(that.id)
                && Objects.equals(size, that.size)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, size, unknownFields);
    }

    @Override
    public String toString() {
        return "Part[" + "id=" + id + ", size=" + size + "]";
    }

    /** Builds {@link Part}. */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable Long size;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The id of the test.
         *
         * <p>Required.
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * The size of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder size(@Nullable Long size) {
            this.size = size;
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
        public Part build() {
            return new Part(this);
        }
    }
}
