// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.find</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1find/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class FindNoteRequest implements HasResource {
    private final String book;

    private final Filter filter;

    private final @Nullable Duration maxAge;

    private FindNoteRequest(Builder builder) {
        String book = Checks.required("FindNoteRequest", "book", builder.book);
        this.book = book;
        Filter filter = Checks.required("FindNoteRequest", "filter", builder.filter);
        this.filter = filter;
        Duration maxAge = builder.maxAge;
        if (maxAge != null) {
            Checks.wholeSeconds("FindNoteRequest", "maxAge", maxAge);
        }
        this.maxAge = maxAge;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).filter(filter).maxAge(maxAge);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /** The filter of the test. */
    public Filter filter() {
        return filter;
    }

    /**
     * The maxAge of the test.
     *
     * @return empty if absent
     */
    public Optional<Duration> maxAge() {
        return Optional.ofNullable(maxAge);
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindNoteRequest that
                && book.equals(that.book)
                && filter.equals(that.filter)
                && Objects.equals(maxAge, that.maxAge);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, filter, maxAge);
    }

    @Override
    public String toString() {
        return "FindNoteRequest[" + "book=" + book + ", filter=" + filter + ", maxAge=" + maxAge + "]";
    }

    /** Builds {@link FindNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable Filter filter;

        private @Nullable Duration maxAge;

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
         * The filter of the test.
         *
         * <p>Required.
         */
        public Builder filter(Filter filter) {
            this.filter = filter;
            return this;
        }

        /**
         * The maxAge of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder maxAge(@Nullable Duration maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public FindNoteRequest build() {
            return new FindNoteRequest(this);
        }
    }
}
