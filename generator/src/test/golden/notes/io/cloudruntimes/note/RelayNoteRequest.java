// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.relay</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1relay/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class RelayNoteRequest implements HasResource {
    private static final Pattern VERB_PATTERN = Pattern.compile("^[A-Z]+$");

    private final String book;

    private final String to;

    private final @Nullable String verb;

    private final @Nullable String query;

    private final Map<String, String> headers;

    private final @Nullable String contentType;

    private final @Nullable Bytes data;

    private RelayNoteRequest(Builder builder) {
        String book = Checks.required("RelayNoteRequest", "book", builder.book);
        this.book = book;
        String to = Checks.required("RelayNoteRequest", "to", builder.to);
        this.to = to;
        String verb = builder.verb;
        if (verb != null) {
            Checks.pattern("RelayNoteRequest", "verb", verb, VERB_PATTERN);
        }
        this.verb = verb;
        this.query = builder.query;
        Map<String, String> headers = Checks.map("RelayNoteRequest", "headers", builder.headers);
        this.headers = headers;
        this.contentType = builder.contentType;
        this.data = builder.data;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book).to(to).verb(verb).query(query).headers(headers).contentType(contentType).data(data);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /** The to of the test. */
    public String to() {
        return to;
    }

    /**
     * The verb of the test.
     *
     * @return empty if absent
     */
    public Optional<String> verb() {
        return Optional.ofNullable(verb);
    }

    /**
     * The query of the test.
     *
     * @return empty if absent
     */
    public Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /**
     * The headers of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> headers() {
        return headers;
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
     * The data of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> data() {
        return Optional.ofNullable(data);
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book) + ", " + "to " + HasResource.quote(to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelayNoteRequest that
                && book.equals(that.book)
                && to.equals(that.to)
                && Objects.equals(verb, that.verb)
                && Objects.equals(query, that.query)
                && headers.equals(that.headers)
                && Objects.equals(contentType, that.contentType)
                && Objects.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, to, verb, query, headers, contentType, data);
    }

    @Override
    public String toString() {
        return "RelayNoteRequest[" + "book=" + book + ", to=" + to + ", verb=" + verb + ", query=" + query
                + ", headers=" + Redaction.metadata(headers) + ", contentType=" + contentType + ", data=" + data + "]";
    }

    /** Builds {@link RelayNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable String to;

        private @Nullable String verb;

        private @Nullable String query;

        private Map<String, String> headers = Map.of();

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
         * The to of the test.
         *
         * <p>Required.
         */
        public Builder to(String to) {
            this.to = to;
            return this;
        }

        /**
         * The verb of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder verb(@Nullable String verb) {
            this.verb = verb;
            return this;
        }

        /**
         * The query of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder query(@Nullable String query) {
            this.query = query;
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
         * <p>Absent if not set or null.
         */
        public Builder data(@Nullable Bytes data) {
            this.data = data;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public RelayNoteRequest build() {
            return new RelayNoteRequest(this);
        }
    }
}
