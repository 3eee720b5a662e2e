// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Attachment.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Attachment</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Attachment {
    private final Content data;

    private final @Nullable String kind;

    private final UnknownFields unknownFields;

    private Attachment(Builder builder) {
        Content data = Checks.required("Attachment", "data", builder.data);
        this.data = data;
        this.kind = builder.kind;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().data(data).kind(kind).unknownFields(unknownFields);
    }

    /** The data of the test. */
    public Content data() {
        return data;
    }

    /**
     * The kind of the test.
     *
     * @return empty if absent
     */
    public Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that
                && data.equals(that.data)
                && Objects.equals(kind, that.kind)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(data, kind, unknownFields);
    }

    @Override
    public String toString() {
        return "Attachment[" + "data=" + data + ", kind=" + kind + "]";
    }

    /** Builds {@link Attachment}. */
    public static final class Builder {
        private @Nullable Content data;

        private @Nullable String kind;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The data of the test.
         *
         * <p>Required.
         */
        public Builder data(Content data) {
            this.data = data;
            return this;
        }

        /**
         * The data of the test.
         *
         * <p>Required.
         */
        public Builder data(Bytes data) {
            return data(Content.of(data));
        }

        /**
         * The kind of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder kind(@Nullable String kind) {
            this.kind = kind;
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
        public Attachment build() {
            return new Attachment(this);
        }
    }
}
