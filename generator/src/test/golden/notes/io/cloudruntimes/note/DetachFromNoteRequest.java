// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.detach</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1{page}~1detach/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class DetachFromNoteRequest implements HasResource {
    private final String book;

    private final int page;

    private DetachFromNoteRequest(Builder builder) {
        String book = Checks.required("DetachFromNoteRequest", "book", builder.book);
        this.book = book;
        Integer page = Checks.required("DetachFromNoteRequest", "page", builder.page);
        this.page = page;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).page(page);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /** The page of the test. */
    public int page() {
        return page;
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DetachFromNoteRequest that && book.equals(that.book) && page == that.page;
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, page);
    }

    @Override
    public String toString() {
        return "DetachFromNoteRequest[" + "book=" + book + ", page=" + page + "]";
    }

    /** Builds {@link DetachFromNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable Integer page;

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
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public DetachFromNoteRequest build() {
            return new DetachFromNoteRequest(this);
        }
    }
}
