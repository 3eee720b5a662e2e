// Generated from spec/openapi/parcel.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.parcel;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>ParcelService.find</code>.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/paths/~1v1~1parcels/get</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class FindParcelsRequest implements HasResource {
    private final List<String> names;

    private FindParcelsRequest(Builder builder) {
        List<String> names = Checks.list("FindParcelsRequest", "names", builder.names);
        this.names = names;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().names(names);
    }

    /**
     * What the parcel has as its names.
     *
     * @return unmodifiable; empty if absent
     */
    public List<String> names() {
        return names;
    }

    @Override
    public String resource() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindParcelsRequest that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names);
    }

    @Override
    public String toString() {
        return "FindParcelsRequest[" + "names=" + names + "]";
    }

    /** Builds {@link FindParcelsRequest}. */
    public static final class Builder {
        private List<String> names = List.of();

        private Builder() {}

        /**
         * What the parcel has as its names.
         *
         * <p>Empty if not set.
         */
        public Builder names(List<String> names) {
            this.names = names;
            return this;
        }

        /**
         * What the parcel has as its names.
         *
         * <p>Empty if not set.
         */
        public Builder names(String... names) {
            return names(Arrays.asList(names));
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public FindParcelsRequest build() {
            return new FindParcelsRequest(this);
        }
    }
}
