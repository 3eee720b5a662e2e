// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A PageNote.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/PageNote</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class PageNote {
    private final String key;

    private final @Nullable Bytes text;

    private final @Nullable String etag;

    private final UnknownFields unknownFields;

    private PageNote(Builder builder) {
        String key = Checks.required("PageNote", "key", builder.key);
        this.key = key;
        this.text = builder.text;
        this.etag = builder.etag;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().key(key).text(text).etag(etag).unknownFields(unknownFields);
    }

    /** The key of the test. */
    public String key() {
        return key;
    }

    /**
     * The text of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The etag of the test.
     *
     * @return empty if absent
     */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageNote that
                && key.equals(that.key)
                && Objects.equals(text, that.text)
                && Objects.equals(etag, that.etag)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, text, etag, unknownFields);
    }

    @Override
    public String toString() {
        return "PageNote[" + "key=" + key + ", text=" + text + ", etag=" + etag + "]";
    }

    /** Builds {@link PageNote}. */
    public static final class Builder {
        private @Nullable String key;

        private @Nullable Bytes text;

        private @Nullable String etag;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The key of the test.
         *
         * <p>Required.
         */
        public Builder key(String key) {
            this.key = key;
            return this;
        }

        /**
         * The text of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder text(@Nullable Bytes text) {
            this.text = text;
            return this;
        }

        /**
         * The etag of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder etag(@Nullable String etag) {
            this.etag = etag;
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
        public PageNote build() {
            return new PageNote(this);
        }
    }
}
