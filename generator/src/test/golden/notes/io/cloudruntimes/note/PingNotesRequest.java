// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.InvalidArgumentException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.ping</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1ping/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class PingNotesRequest implements HasResource {
    private PingNotesRequest(Builder builder) {}

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder();
    }

    @Override
    public String resource() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PingNotesRequest;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "PingNotesRequest[" + "]";
    }

    /** Builds {@link PingNotesRequest}. */
    public static final class Builder {
        private Builder() {}

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public PingNotesRequest build() {
            return new PingNotesRequest(this);
        }
    }
}
