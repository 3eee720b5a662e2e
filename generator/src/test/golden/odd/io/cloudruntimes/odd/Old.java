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
 * An old one.
 *
 * @deprecated use <code>Part</code>, which is *&#47; better
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Old</code>.
 */
@Deprecated
@SuppressWarnings("deprecation")
@Generated("io.cloudruntimes.generator")
public final class Old {
    private final String id;

    private final @Nullable Old next;

    private final UnknownFields unknownFields;

    private Old(Builder builder) {
        String id = Checks.required("Old", "id", builder.id);
        this.id = id;
        this.next = builder.next;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().id(id).next(next).unknownFields(unknownFields);
    }

    /**
     * An old one.
     *
     * @deprecated use <code>Part</code>, which is *&#47; better
     */
    @Deprecated
    public String id() {
        return id;
    }

    /**
     * The next.
     *
     * @return empty if absent
     */
    public Optional<Old> next() {
        return Optional.ofNullable(next);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Old that
                && id.equals(that.id)
                && Objects.equals(next, that.next)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, next, unknownFields);
    }

    @Override
    public String toString() {
        return "Old[" + "id=" + id + ", next=" + next + "]";
    }

    /** Builds {@link Old}. */
    public static final class Builder {
        private @Nullable String id;

        private @Nullable Old next;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * An old one.
         *
         * <p>Required.
         *
         * @deprecated use <code>Part</code>, which is *&#47; better
         */
        @Deprecated
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * The next.
         *
         * <p>Absent if not set or null.
         */
        public Builder next(@Nullable Old next) {
            this.next = next;
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
        public Old build() {
            return new Old(this);
        }
    }
}
