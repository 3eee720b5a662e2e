// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>NoteService.get</code>.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/paths/~1v1~1notes~1{book}~1item/get</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class GetNoteRequest implements HasResource {
    private final String book;

    private final String key;

    private final @Nullable Mood mood;

    private final @Nullable Integer limit;

    private final @Nullable Long offset;

    private final @Nullable Boolean fresh;

    private final @Nullable Double weight;

    private final @Nullable Instant since;

    private final @Nullable Duration maxAge;

    private final @Nullable Bytes seal;

    private final List<String> labels;

    private final Map<String, String> metadata;

    private final @Nullable String NoteReader;

    private GetNoteRequest(Builder builder) {
        String book = Checks.required("GetNoteRequest", "book", builder.book);
        this.book = book;
        String key = Checks.required("GetNoteRequest", "key", builder.key);
        this.key = key;
        this.mood = builder.mood;
        this.limit = builder.limit;
        this.offset = builder.offset;
        this.fresh = builder.fresh;
        this.weight = builder.weight;
        this.since = builder.since;
        Duration maxAge = builder.maxAge;
        if (maxAge != null) {
            Checks.wholeSeconds("GetNoteRequest", "maxAge", maxAge);
        }
        this.maxAge = maxAge;
        this.seal = builder.seal;
        List<String> labels = Checks.list("GetNoteRequest", "labels", builder.labels);
        this.labels = labels;
        Map<String, String> metadata = Checks.map("GetNoteRequest", "metadata", builder.metadata);
        this.metadata = metadata;
        this.NoteReader = builder.NoteReader;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().book(book)
                .key(key)
                .mood(mood)
                .limit(limit)
                .offset(offset)
                .fresh(fresh)
                .weight(weight)
                .since(since)
                .maxAge(maxAge)
                .seal(seal)
                .labels(labels)
                .metadata(metadata)
                .NoteReader(NoteReader);
    }

    /** The book of the test. */
    public String book() {
        return book;
    }

    /** The key of the test. */
    public String key() {
        return key;
    }

    /**
     * The mood of the test.
     *
     * @return empty if absent
     */
    public Optional<Mood> mood() {
        return Optional.ofNullable(mood);
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
     * The offset of the test.
     *
     * @return empty if absent
     */
    public Optional<Long> offset() {
        return Optional.ofNullable(offset);
    }

    /**
     * The fresh of the test.
     *
     * @return empty if absent
     */
    public Optional<Boolean> fresh() {
        return Optional.ofNullable(fresh);
    }

    /**
     * The weight of the test.
     *
     * @return empty if absent
     */
    public Optional<Double> weight() {
        return Optional.ofNullable(weight);
    }

    /**
     * The since of the test.
     *
     * @return empty if absent
     */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /**
     * The maxAge of the test.
     *
     * @return empty if absent
     */
    public Optional<Duration> maxAge() {
        return Optional.ofNullable(maxAge);
    }

    /**
     * The seal of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> seal() {
        return Optional.ofNullable(seal);
    }

    /**
     * The labels of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<String> labels() {
        return labels;
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
     * The Note-Reader of the test.
     *
     * @return empty if absent
     */
    public Optional<String> NoteReader() {
        return Optional.ofNullable(NoteReader);
    }

    @Override
    public String resource() {
        return "book " + HasResource.quote(book) + ", " + "key " + HasResource.quote(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GetNoteRequest that
                && book.equals(that.book)
                && key.equals(that.key)
                && Objects.equals(mood, that.mood)
                && Objects.equals(limit, that.limit)
                && Objects.equals(offset, that.offset)
                && Objects.equals(fresh, that.fresh)
                && Objects.equals(weight, that.weight)
                && Objects.equals(since, that.since)
                && Objects.equals(maxAge, that.maxAge)
                && Objects.equals(seal, that.seal)
                && labels.equals(that.labels)
                && metadata.equals(that.metadata)
                && Objects.equals(NoteReader, that.NoteReader);
    }

    @Override
    public int hashCode() {
        return Objects.hash(book, key, mood, limit, offset, fresh, weight, since, maxAge, seal, labels, metadata,
                NoteReader);
    }

    @Override
    public String toString() {
        return "GetNoteRequest[" + "book=" + book + ", key=" + key + ", mood=" + mood + ", limit=" + limit + ", offset="
                + offset + ", fresh=" + fresh + ", weight=" + weight + ", since=" + since + ", maxAge=" + maxAge
                + ", seal=" + seal + ", labels=" + labels + ", metadata=" + Redaction.metadata(metadata)
                + ", Note-Reader=" + NoteReader + "]";
    }

    /** Builds {@link GetNoteRequest}. */
    public static final class Builder {
        private @Nullable String book;

        private @Nullable String key;

        private @Nullable Mood mood;

        private @Nullable Integer limit;

        private @Nullable Long offset;

        private @Nullable Boolean fresh;

        private @Nullable Double weight;

        private @Nullable Instant since;

        private @Nullable Duration maxAge;

        private @Nullable Bytes seal;

        private List<String> labels = List.of();

        private Map<String, String> metadata = Map.of();

        private @Nullable String NoteReader;

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
         * The key of the test.
         *
         * <p>Required.
         */
        public Builder key(String key) {
            this.key = key;
            return this;
        }

        /**
         * The mood of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder mood(@Nullable Mood mood) {
            this.mood = mood;
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
         * The offset of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder offset(@Nullable Long offset) {
            this.offset = offset;
            return this;
        }

        /**
         * The fresh of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder fresh(@Nullable Boolean fresh) {
            this.fresh = fresh;
            return this;
        }

        /**
         * The weight of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder weight(@Nullable Double weight) {
            this.weight = weight;
            return this;
        }

        /**
         * The since of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder since(@Nullable Instant since) {
            this.since = since;
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
         * The seal of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder seal(@Nullable Bytes seal) {
            this.seal = seal;
            return this;
        }

        /**
         * The labels of the test.
         *
         * <p>Empty if not set.
         */
        public Builder labels(List<String> labels) {
            this.labels = labels;
            return this;
        }

        /**
         * The labels of the test.
         *
         * <p>Empty if not set.
         */
        public Builder labels(String... labels) {
            return labels(Arrays.asList(labels));
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
         * The Note-Reader of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder NoteReader(@Nullable String NoteReader) {
            this.NoteReader = NoteReader;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public GetNoteRequest build() {
            return new GetNoteRequest(this);
        }
    }
}
