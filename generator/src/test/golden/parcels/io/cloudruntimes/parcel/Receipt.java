// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Receipt.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/components/schemas/Receipt</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Receipt {
    private final Bytes data;

    private final @Nullable String contentType;

    private final UnknownFields unknownFields;

    private Receipt(Builder builder) {
        Bytes data = Checks.required("Receipt", "data", builder.data);
        this.data = data;
        this.contentType = builder.contentType;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().data(data).contentType(contentType).unknownFields(unknownFields);
    }

    /** What the parcel has as its data. */
    public Bytes data() {
        return data;
    }

    /**
     * What the parcel has as its contentType.
     *
     * @return empty if absent
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that
                && data.equals(that.data)
                && Objects.equals(contentType, that.contentType)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(data, contentType, unknownFields);
    }

    @Override
    public String toString() {
        return "Receipt[" + "data=" + data + ", contentType=" + contentType + "]";
    }

    /** Builds {@link Receipt}. */
    public static final class Builder {
        private @Nullable Bytes data;

        private @Nullable String contentType;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * What the parcel has as its data.
         *
         * <p>Required.
         */
        public Builder data(Bytes data) {
            this.data = data;
            return this;
        }

        /**
         * What the parcel has as its contentType.
         *
         * <p>Absent if not set or null.
         */
        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
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
         * @throws InvalidArgumentException if a required property is missing
         */
        public Receipt build() {
            return new Receipt(this);
        }
    }
}
