// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Receipt.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Receipt</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Receipt {
    private final String id;

    private final UnknownFields unknownFields;

    private Receipt(Builder builder) {
        String id = Checks.required("Receipt", "id", builder.id);
        this.id = id;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().id(id).unknownFields(unknownFields);
    }

    /** The id of the test. */
    public String id() {
        return id;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt that && id.equals(that.id) && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, unknownFields);
    }

    @Override
    public String toString() {
        return "Receipt[" + "id=" + id + "]";
    }

    /** Builds {@link Receipt}. */
    public static final class Builder {
        private @Nullable String id;

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
