// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>ParcelService.send</code>.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels~1{name}/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class SendParcelRequest implements HasResource {
    private final String name;

    private final Bytes data;

    private final @Nullable String contentType;

    private SendParcelRequest(Builder builder) {
        String name = Checks.required("SendParcelRequest", "name", builder.name);
        this.name = name;
        Bytes data = Checks.required("SendParcelRequest", "data", builder.data);
        this.data = data;
        String contentType = builder.contentType;
        if (contentType != null) {
            Checks.allowed("SendParcelRequest", "contentType", contentType, "application/x-protobuf",
                    "application/json");
        }
        this.contentType = contentType;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().name(name).data(data).contentType(contentType);
    }

    /** What the parcel has as its name. */
    public String name() {
        return name;
    }

    /** What the parcel has as its data. */
    public Bytes data() {
        return data;
    }

    /**
     * The media type of the data.
     *
     * @return empty if absent
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    @Override
    public String resource() {
        return "name " + HasResource.quote(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SendParcelRequest that
                && name.equals(that.name)
                && data.equals(that.data)
                && Objects.equals(contentType, that.contentType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, data, contentType);
    }

    @Override
    public String toString() {
        return "SendParcelRequest[" + "name=" + name + ", data=" + data + ", contentType=" + contentType + "]";
    }

    /** Builds {@link SendParcelRequest}. */
    public static final class Builder {
        private @Nullable String name;

        private @Nullable Bytes data;

        private @Nullable String contentType;

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
         * The media type of the data.
         *
         * <p>Absent if not set or null.
         */
        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public SendParcelRequest build() {
            return new SendParcelRequest(this);
        }
    }
}
