// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.save</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1save/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class SaveNotesRequest implements HasResource {
    private final String book;

    private final List<Item> items;

    private final Map<String, String> metadata;

    private SaveNotesRequest(Builder builder) {
        String book = Checks.required("SaveNotesRequest", "book", builder.book);
        this.book = book;
        List<Item> items =
                Checks.list("SaveNotesRequest", "items", Checks.required("SaveNotesRequest", "items", builder.items));
        this.items = items;
        Map<String, String> metadata = Checks.map("SaveNotesRequest", "metadata", builder.metadata);
        this.metadata = metadata;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).items(items).metadata(metadata);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /**
     * The items of the test.
     *
     * @return unmodifiable
     */
    public List<Item> items() {
        return items;
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
        return other instanceof SaveNotesRequest that
                && book.equals(that.book)
                && items.equals(that.items)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, items, metadata);
    }

    @Override
    public String toString() {
        return "SaveNotesRequest[" + "book=" + book + ", items=" + items + ", metadata=" + Redaction.metadata(metadata)
                + "]";
    }

    /** Builds {@link SaveNotesRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable List<Item> items;

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
         * The items of the test.
         *
         * <p>Required.
         */
        public Builder items(List<Item> items) {
            this.items = items;
            return this;
        }

        /**
         * The items of the test.
         *
         * <p>Required.
         */
        public Builder items(Item... items) {
            return items(Arrays.asList(items));
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
        public SaveNotesRequest build() {
            return new SaveNotesRequest(this);
        }
    }
}
