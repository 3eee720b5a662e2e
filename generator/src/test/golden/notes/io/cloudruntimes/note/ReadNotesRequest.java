// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.read</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1read/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class ReadNotesRequest implements HasResource {
    private final String book;

    private final List<String> keys;

    private ReadNotesRequest(Builder builder) {
        String book = Checks.required("ReadNotesRequest", "book", builder.book);
        this.book = book;
        List<String> keys =
                Checks.list("ReadNotesRequest", "keys", Checks.required("ReadNotesRequest", "keys", builder.keys));
        this.keys = keys;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).keys(keys);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /**
     * The keys of the test.
     *
     * @return unmodifiable
     */
    public List<String> keys() {
        return keys;
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadNotesRequest that && book.equals(that.book) && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, keys);
    }

    @Override
    public String toString() {
        return "ReadNotesRequest[" + "book=" + book + ", keys=" + keys + "]";
    }

    /** Builds {@link ReadNotesRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable List<String> keys;

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
         * The keys of the test.
         *
         * <p>Required.
         */
        public Builder keys(List<String> keys) {
            this.keys = keys;
            return this;
        }

        /**
         * The keys of the test.
         *
         * <p>Required.
         */
        public Builder keys(String... keys) {
            return keys(Arrays.asList(keys));
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public ReadNotesRequest build() {
            return new ReadNotesRequest(this);
        }
    }
}
