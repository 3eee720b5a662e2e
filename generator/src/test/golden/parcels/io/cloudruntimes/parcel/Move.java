// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Move.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/components/schemas/Move</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Move {
    private final String name;

    private final UnknownFields unknownFields;

    private Move(Builder builder) {
        String name = Checks.required("Move", "name", builder.name);
        this.name = name;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().name(name).unknownFields(unknownFields);
    }

    /** What the parcel has as its name. */
    public String name() {
        return name;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Move that && name.equals(that.name) && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unknownFields);
    }

    @Override
    public String toString() {
        return "Move[" + "name=" + name + "]";
    }

    /** Builds {@link Move}. */
    public static final class Builder {
        private @Nullable String name;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * What the parcel has as its name.
         *
         * <p>Required.
         */
        public Builder name(String name) {
            this.name = name;
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
        public Move build() {
            return new Move(this);
        }
    }
}
