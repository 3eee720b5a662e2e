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
 * The inputs of <code>ParcelService.watch</code>.
 *
 * @apiNote Declared in <code>spec/openapi/parcel.yaml#/operations/watchParcels</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class WatchParcelsRequest implements HasResource {
    private final String depot;

    private final List<String> names;

    private WatchParcelsRequest(Builder builder) {
        String depot = Checks.required("WatchParcelsRequest", "depot", builder.depot);
        this.depot = depot;
        List<String> names = Checks.list("WatchParcelsRequest", "names", builder.names);
        this.names = names;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().depot(depot).names(names);
    }

    /** What the parcel has as its depot. */
    public String depot() {
        return depot;
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
        return "depot " + HasResource.quote(depot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WatchParcelsRequest that && depot.equals(that.depot) && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(depot, names);
    }

    @Override
    public String toString() {
        return "WatchParcelsRequest[" + "depot=" + depot + ", names=" + names + "]";
    }

    /** Builds {@link WatchParcelsRequest}. */
    public static final class Builder {
        private @Nullable String depot;

        private List<String> names = List.of();

        private Builder() {}

        /**
         * What the parcel has as its depot.
         *
         * <p>Required.
         */
        public Builder depot(String depot) {
            this.depot = depot;
            return this;
        }

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
        public WatchParcelsRequest build() {
            return new WatchParcelsRequest(this);
        }
    }
}
