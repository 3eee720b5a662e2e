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
 * A Relayed.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Relayed</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Relayed {
    private final int status;

    private final @Nullable String contentType;

    private final Map<String, String> headers;

    private final Bytes data;

    private final UnknownFields unknownFields;

    private Relayed(Builder builder) {
        Integer status = Checks.required("Relayed", "status", builder.status);
        this.status = status;
        this.contentType = builder.contentType;
        Map<String, String> headers = Checks.map("Relayed", "headers", builder.headers);
        this.headers = headers;
        Bytes data = Checks.required("Relayed", "data", builder.data);
        this.data = data;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().status(status)
                .contentType(contentType)
                .headers(headers)
                .data(data)
                .unknownFields(unknownFields);
    }

    /** The status of the test. */
    public int status() {
        return status;
    }

    /**
     * The contentType of the test.
     *
     * @return empty if absent
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * The headers of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> headers() {
        return headers;
    }

    /** The data of the test. */
    public Bytes data() {
        return data;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relayed that
                && status == that.status
                && Objects.equals(contentType, that.contentType)
                && headers.equals(that.headers)
                && data.equals(that.data)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, contentType, headers, data, unknownFields);
    }

    @Override
    public String toString() {
        return "Relayed[" + "status=" + status + ", contentType=" + contentType + ", headers="
                + Redaction.metadata(headers) + ", data=" + data + "]";
    }

    /** Builds {@link Relayed}. */
    public static final class Builder {
        private @Nullable Integer status;

        private @Nullable String contentType;

        private Map<String, String> headers = Map.of();

        private @Nullable Bytes data;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The status of the test.
         *
         * <p>Required.
         */
        public Builder status(int status) {
            this.status = status;
            return this;
        }

        /**
         * The contentType of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder contentType(@Nullable String contentType) {
            this.contentType = contentType;
            return this;
        }

        /**
         * The headers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder headers(Map<String, String> headers) {
            this.headers = headers;
            return this;
        }

        /**
         * The headers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putHeaders(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.headers);
            more.put(name, value);
            this.headers = more;
            return this;
        }

        /**
         * The data of the test.
         *
         * <p>Required.
         */
        public Builder data(Bytes data) {
            this.data = data;
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
        public Relayed build() {
            return new Relayed(this);
        }
    }
}
