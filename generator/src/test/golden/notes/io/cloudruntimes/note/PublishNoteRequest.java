// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.publish</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1events/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class PublishNoteRequest implements HasResource {
    private final String book;

    private final @Nullable String contentType;

    private final Bytes data;

    private PublishNoteRequest(Builder builder) {
        String book = Checks.required("PublishNoteRequest", "book", builder.book);
        this.book = book;
        this.contentType = builder.contentType;
        Bytes data = Checks.required("PublishNoteRequest", "data", builder.data);
        this.data = data;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).contentType(contentType).data(data);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /**
     * The contentType of the test.
     *
     * @return empty if absent
     */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** The data of the test. */
    public Bytes data() {
        return data;
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublishNoteRequest that
                && book.equals(that.book)
                && Objects.equals(contentType, that.contentType)
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, contentType, data);
    }

    @Override
    public String toString() {
        return "PublishNoteRequest[" + "book=" + book + ", contentType=" + contentType + ", data=" + data + "]";
    }

    /** Builds {@link PublishNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable String contentType;

        private @Nullable Bytes data;

        private Builder() {}

        /**
         * The book of the test.
         *
         * <p>Required.
         */
        public Builder book(String book) {
            this.book = book;
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
         * The data of the test.
         *
         * <p>Required.
         */
        public Builder data(Bytes data) {
            this.data = data;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public PublishNoteRequest build() {
            return new PublishNoteRequest(this);
        }
    }
}
