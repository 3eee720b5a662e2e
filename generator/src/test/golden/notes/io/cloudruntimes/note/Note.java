// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Note.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Note</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Note {
    private final Bytes text;

    private final @Nullable String etag;

    private final @Nullable Mood mood;

    private final @Nullable Integer lines;

    private final Map<String, String> metadata;

    private final UnknownFields unknownFields;

    private Note(Builder builder) {
        Bytes text = Checks.required("Note", "text", builder.text);
        this.text = text;
        this.etag = builder.etag;
        this.mood = builder.mood;
        this.lines = builder.lines;
        Map<String, String> metadata = Checks.map("Note", "metadata", builder.metadata);
        this.metadata = metadata;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().text(text).etag(etag).mood(mood).lines(lines).metadata(metadata).unknownFields(unknownFields);
    }

    /** The text of the test. */
    public Bytes text() {
        return text;
    }

    /**
     * The etag of the test.
     *
     * @return empty if absent
     */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /**
     * The mood of the test.
     *
     * @return empty if absent
     */
    public Optional<Mood> mood() {
        return Optional.ofNullable(mood);
    }

    /**
     * The lines of the test.
     *
     * @return empty if absent
     */
    public Optional<Integer> lines() {
        return Optional.ofNullable(lines);
    }

    /**
     * The metadata of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Note that
                && text.equals(that.text)
                && Objects.equals(etag, that.etag)
                && Objects.equals(mood, that.mood)
                && Objects.equals(lines, that.lines)
                && metadata.equals(that.metadata)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, etag, mood, lines, metadata, unknownFields);
    }

    @Override
    public String toString() {
        return "Note[" + "text=" + text + ", etag=" + etag + ", mood=" + mood + ", lines=" + lines + ", metadata="
                + Redaction.metadata(metadata) + "]";
    }

    /** Builds {@link Note}. */
    public static final class Builder {
        private @Nullable Bytes text;

        private @Nullable String etag;

        private @Nullable Mood mood;

        private @Nullable Integer lines;

        private Map<String, String> metadata = Map.of();

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The text of the test.
         *
         * <p>Required.
         */
        public Builder text(Bytes text) {
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

        /**
         * The mood of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder mood(@Nullable Mood mood) {
            this.mood = mood;
            return this;
        }

        /**
         * The lines of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder lines(@Nullable Integer lines) {
            this.lines = lines;
            return this;
        }

        /**
         * The metadata of the test.
         *
         * <p>Empty if not set.
         */
        public Builder metadata(Map<String, String> metadata) {
            this.metadata = metadata;
            return this;
        }

        /**
         * The metadata of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putMetadata(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.metadata);
            more.put(name, value);
            this.metadata = more;
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
        public Note build() {
            return new Note(this);
        }
    }
}
