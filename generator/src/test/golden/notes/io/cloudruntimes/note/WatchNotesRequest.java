// Generated from spec/asyncapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.watch</code>.
 *
 * @apiNote Declared in <code>spec/asyncapi/notes.yaml#/operations/watchNotes</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class WatchNotesRequest implements HasResource {
    private final String book;

    private final @Nullable Integer limit;

    private final Map<String, String> metadata;

    private WatchNotesRequest(Builder builder) {
        String book = Checks.required("WatchNotesRequest", "book", builder.book);
        this.book = book;
        this.limit = builder.limit;
        Map<String, String> metadata = Checks.map("WatchNotesRequest", "metadata", builder.metadata);
        this.metadata = metadata;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).limit(limit).metadata(metadata);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /**
     * The limit of the test.
     *
     * @return empty if absent
     */
    public Optional<Integer> limit() {
        return Optional.ofNullable(limit);
    }

    /**
     * The metadata of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WatchNotesRequest that
                && book.equals(that.book)
                && Objects.equals(limit, that.limit)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, limit, metadata);
    }

    @Override
    public String toString() {
        return "WatchNotesRequest[" + "book=" + book + ", limit=" + limit + ", metadata=" + Redaction.metadata(metadata)
                + "]";
    }

    /** Builds {@link WatchNotesRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable Integer limit;

        private Map<String, String> metadata = Map.of();

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
         * The limit of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder limit(@Nullable Integer limit) {
            this.limit = limit;
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
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public WatchNotesRequest build() {
            return new WatchNotesRequest(this);
        }
    }
}
