// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.attach</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1{page}~1attachment/put</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class AttachToNoteRequest implements HasResource {
    private final String book;

    private final int page;

    private final Content data;

    private AttachToNoteRequest(Builder builder) {
        String book = Checks.required("AttachToNoteRequest", "book", builder.book);
        this.book = book;
        Integer page = Checks.required("AttachToNoteRequest", "page", builder.page);
        this.page = page;
        Content data = Checks.required("AttachToNoteRequest", "data", builder.data);
        data = Checks.content("AttachToNoteRequest", "data", data, 1024L);
        this.data = data;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).page(page).data(data);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /** The page of the test. */
    public int page() {
        return page;
    }

    /** The data, which may be streamed. */
    public Content data() {
        return data;
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttachToNoteRequest that
                && book.equals(that.book)
                && page == that.page
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, page, data);
    }

    @Override
    public String toString() {
        return "AttachToNoteRequest[" + "book=" + book + ", page=" + page + ", data=" + data + "]";
    }

    /** Builds {@link AttachToNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable Integer page;

        private @Nullable Content data;

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
         * The page of the test.
         *
         * <p>Required.
         */
        public Builder page(int page) {
            this.page = page;
            return this;
        }

        /**
         * The data, which may be streamed.
         *
         * <p>Required.
         */
        public Builder data(Content data) {
            this.data = data;
            return this;
        }

        /**
         * The data, which may be streamed.
         *
         * <p>Required.
         */
        public Builder data(Bytes data) {
            return data(Content.of(data));
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public AttachToNoteRequest build() {
            return new AttachToNoteRequest(this);
        }
    }
}
