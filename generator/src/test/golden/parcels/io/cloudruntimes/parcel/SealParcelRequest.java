// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>ParcelService.seal</code>.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels~1{name}~1seal/put</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class SealParcelRequest implements HasResource {
    private final String name;

    private final Bytes data;

    private SealParcelRequest(Builder builder) {
        String name = Checks.required("SealParcelRequest", "name", builder.name);
        this.name = name;
        Bytes data = Checks.required("SealParcelRequest", "data", builder.data);
        this.data = data;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().name(name).data(data);
    }

    /** What the parcel has as its name. */
    public String name() {
        return name;
    }

    /** What the parcel has as its data. */
    public Bytes data() {
        return data;
    }

    @Override
    public String resource() {
        return "name " + HasResource.quote(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealParcelRequest that && name.equals(that.name) && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, data);
    }

    @Override
    public String toString() {
        return "SealParcelRequest[" + "name=" + name + ", data=" + data + "]";
    }

    /** Builds {@link SealParcelRequest}. */
    public static final class Builder {
        private @Nullable String name;

        private @Nullable Bytes data;

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
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public SealParcelRequest build() {
            return new SealParcelRequest(this);
        }
    }
}
