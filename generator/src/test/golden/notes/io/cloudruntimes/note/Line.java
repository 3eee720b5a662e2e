// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Line.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Line</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Line {
    private final String text;

    private final @Nullable Instant written;

    private final Map<String, String> metadata;

    private final @Nullable Bytes seal;

    private final UnknownFields unknownFields;

    private Line(Builder builder) {
        String text = Checks.required("Line", "text", builder.text);
        this.text = text;
        this.written = builder.written;
        Map<String, String> metadata = Checks.map("Line", "metadata", builder.metadata);
        this.metadata = metadata;
        this.seal = builder.seal;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().text(text).written(written).metadata(metadata).seal(seal).unknownFields(unknownFields);
    }

    /** The text of the test. */
    public String text() {
        return text;
    }

    /**
     * The written of the test.
     *
     * @return empty if absent
     */
    public Optional<Instant> written() {
        return Optional.ofNullable(written);
    }

    /**
     * The metadata of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * The seal of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> seal() {
        return Optional.ofNullable(seal);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line that
                && text.equals(that.text)
                && Objects.equals(written, that.written)
                && metadata.equals(that.metadata)
                && Objects.equals(seal, that.seal)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, written, metadata, seal, unknownFields);
    }

    @Override
    public String toString() {
        return "Line[" + "text=" + text + ", written=" + written + ", metadata=" + Redaction.metadata(metadata)
                + ", seal=" + seal + "]";
    }

    /** Builds {@link Line}. */
    public static final class Builder {
        private @Nullable String text;

        private @Nullable Instant written;

        private Map<String, String> metadata = Map.of();

        private @Nullable Bytes seal;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The text of the test.
         *
         * <p>Required.
         */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        /**
         * The written of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder written(@Nullable Instant written) {
            this.written = written;
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

        /**
         * The seal of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder seal(@Nullable Bytes seal) {
            this.seal = seal;
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
        public Line build() {
            return new Line(this);
        }
    }
}
