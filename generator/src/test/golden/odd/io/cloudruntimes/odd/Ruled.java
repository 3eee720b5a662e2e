// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Ruled</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Ruled {
    private static final Pattern CODE_PATTERN = Pattern.compile("^[0-9\\\\\"]*$");

    private static final Pattern MAYBE_PATTERN = Pattern.compile("^[0-9\\\\\"]*$");

    private static final Pattern CODES_PATTERN = Pattern.compile("^[0-9\\\\\"]*$");

    private final String code;

    private final @Nullable String maybe;

    private final @Nullable Long count;

    private final @Nullable Duration ttl;

    private final @Nullable Bytes data;

    private final List<String> codes;

    private final List<Duration> waits;

    private final UnknownFields unknownFields;

    private Ruled(Builder builder) {
        String code = Checks.required("Ruled", "code", builder.code);
        Checks.length("Ruled", "code", code, 2, 3);
        Checks.pattern("Ruled", "code", code, CODE_PATTERN);
        this.code = code;
        String maybe = builder.maybe;
        if (maybe != null) {
            Checks.length("Ruled", "maybe", maybe, 2, 3);
            Checks.pattern("Ruled", "maybe", maybe, MAYBE_PATTERN);
        }
        this.maybe = maybe;
        Long count = builder.count;
        if (count != null) {
            Checks.range("Ruled", "count", count, -1L, 10L);
        }
        this.count = count;
        Duration ttl = builder.ttl;
        if (ttl != null) {
            Checks.wholeSeconds("Ruled", "ttl", ttl);
            Checks.range("Ruled", "ttl", ttl.getSeconds(), 1L, 60L);
        }
        this.ttl = ttl;
        Bytes data = builder.data;
        if (data != null) {
            Checks.bytes("Ruled", "data", data, 4L);
        }
        this.data = data;
        List<String> codes = Checks.list("Ruled", "codes", Checks.required("Ruled", "codes", builder.codes));
        Checks.size("Ruled", "codes", codes.size(), 1, 2);
        for (String element : codes) {
            Checks.length("Ruled", "codes", element, 2, 3);
            Checks.pattern("Ruled", "codes", element, CODES_PATTERN);
        }
        this.codes = codes;
        List<Duration> waits = Checks.list("Ruled", "waits", builder.waits);
        for (Duration element : waits) {
            Checks.wholeSeconds("Ruled", "waits", element);
        }
        this.waits = waits;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().code(code)
                .maybe(maybe)
                .count(count)
                .ttl(ttl)
                .data(data)
                .codes(codes)
                .waits(waits)
                .unknownFields(unknownFields);
    }

    /** The code of the test. */
    public String code() {
        return code;
    }

    /**
     * The maybe of the test.
     *
     * @return empty if absent
     */
    public Optional<String> maybe() {
        return Optional.ofNullable(maybe);
    }

    /**
     * The count of the test.
     *
     * @return empty if absent
     */
    public Optional<Long> count() {
        return Optional.ofNullable(count);
    }

    /**
     * The ttl of the test.
     *
     * @return empty if absent
     */
    public Optional<Duration> ttl() {
        return Optional.ofNullable(ttl);
    }

    /**
     * The data of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> data() {
        return Optional.ofNullable(data);
    }

    /**
     * The codes of the test.
     *
     * @return unmodifiable
     */
    public List<String> codes() {
        return codes;
    }

    /**
     * The waits of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Duration> waits() {
        return waits;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ruled that
                && code.equals(that.code)
                && Objects.equals(maybe, that.maybe)
                && Objects.equals(count, that.count)
                && Objects.equals(ttl, that.ttl)
                && Objects.equals(data, that.data)
                && codes.equals(that.codes)
                && waits.equals(that.waits)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, maybe, count, ttl, data, codes, waits, unknownFields);
    }

    @Override
    public String toString() {
        return "Ruled[" + "code=" + code + ", maybe=" + maybe + ", count=" + count + ", ttl=" + ttl + ", data=" + data
                + ", codes=" + codes + ", waits=" + waits + "]";
    }

    /** Builds {@link Ruled}. */
    public static final class Builder {
        private @Nullable String code;

        private @Nullable String maybe;

        private @Nullable Long count;

        private @Nullable Duration ttl;

        private @Nullable Bytes data;

        private @Nullable List<String> codes;

        private List<Duration> waits = List.of();

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The code of the test.
         *
         * <p>Required.
         */
        public Builder code(String code) {
            this.code = code;
            return this;
        }

        /**
         * The maybe of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder maybe(@Nullable String maybe) {
            this.maybe = maybe;
            return this;
        }

        /**
         * The count of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder count(@Nullable Long count) {
            this.count = count;
            return this;
        }

        /**
         * The ttl of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder ttl(@Nullable Duration ttl) {
            this.ttl = ttl;
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
         * The codes of the test.
         *
         * <p>Required.
         */
        public Builder codes(List<String> codes) {
            this.codes = codes;
            return this;
        }

        /**
         * The codes of the test.
         *
         * <p>Required.
         */
        public Builder codes(String... codes) {
            return codes(Arrays.asList(codes));
        }

        /**
         * The waits of the test.
         *
         * <p>Empty if not set.
         */
        public Builder waits(List<Duration> waits) {
            this.waits = waits;
            return this;
        }

        /**
         * The waits of the test.
         *
         * <p>Empty if not set.
         */
        public Builder waits(Duration... waits) {
            return waits(Arrays.asList(waits));
        }

        /** Properties that this version does not know, to be sent on. None if not set. */
        public Builder unknownFields(UnknownFields unknownFields) {
            this.unknownFields = unknownFields;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public Ruled build() {
            return new Ruled(this);
        }
    }
}
