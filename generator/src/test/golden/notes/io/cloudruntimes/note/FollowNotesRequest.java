// Generated from spec/asyncapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.InvalidArgumentException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.follow</code>.
 *
 * @apiNote Declared in <code>spec/asyncapi/notes.yaml#/operations/followNotes</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class FollowNotesRequest implements HasResource {
    private FollowNotesRequest(Builder builder) {}

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
        return other instanceof FollowNotesRequest;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "FollowNotesRequest[" + "]";
    }

    /** Builds {@link FollowNotesRequest}. */
    public static final class Builder {
        private Builder() {}

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public FollowNotesRequest build() {
            return new FollowNotesRequest(this);
        }
    }
}
