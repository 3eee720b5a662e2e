// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Names</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Names {
    private final @Nullable String class_;

    private final @Nullable String default_;

    private final @Nullable String builder_;

    private final @Nullable String build_;

    private final @Nullable String toBuilder_;

    private final @Nullable String equals_;

    private final @Nullable String hashCode_;

    private final @Nullable String toString_;

    private final @Nullable String getClass_;

    private final @Nullable String wait_;

    private final @Nullable String unknownFields_;

    private final @Nullable String other;

    private final @Nullable String that;

    private final @Nullable String in;

    private final @Nullable String out;

    private final @Nullable String e;

    private final @Nullable String builder_name;

    private final @Nullable String unknown;

    private final @Nullable String storeName;

    private final @Nullable String _2fast;

    private final @Nullable String ref;

    private final @Nullable String yield_;

    private final @Nullable String record;

    private final String element;

    private final Map<String, String> name;

    private final Map<String, String> value;

    private final Map<String, String> more;

    private final List<String> elements;

    private final UnknownFields unknownFields;

    private Names(Builder builder) {
        this.class_ = builder.class_;
        this.default_ = builder.default_;
        this.builder_ = builder.builder_;
        this.build_ = builder.build_;
        this.toBuilder_ = builder.toBuilder_;
        this.equals_ = builder.equals_;
        this.hashCode_ = builder.hashCode_;
        this.toString_ = builder.toString_;
        this.getClass_ = builder.getClass_;
        this.wait_ = builder.wait_;
        this.unknownFields_ = builder.unknownFields_;
        this.other = builder.other;
        this.that = builder.that;
        this.in = builder.in;
        this.out = builder.out;
        this.e = builder.e;
        this.builder_name = builder.builder_name;
        this.unknown = builder.unknown;
        this.storeName = builder.storeName;
        this._2fast = builder._2fast;
        this.ref = builder.ref;
        this.yield_ = builder.yield_;
        this.record = builder.record;
        String element = Checks.required("Names", "element", builder.element);
        this.element = element;
        Map<String, String> name = Checks.map("Names", "name", Checks.required("Names", "name", builder.name));
        this.name = name;
        Map<String, String> value = Checks.map("Names", "value", builder.value);
        this.value = value;
        Map<String, String> more = Checks.map("Names", "more", builder.more);
        this.more = more;
        List<String> elements = Checks.list("Names", "elements", builder.elements);
        if (!elements.isEmpty()) {
            Checks.size("Names", "elements", elements.size(), 2, 3);
        }
        for (String element_ : elements) {
            Checks.length("Names", "elements", element_, 1, 5);
        }
        this.elements = elements;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().class_(class_)
                .default_(default_)
                .builder_(builder_)
                .build_(build_)
                .toBuilder_(toBuilder_)
                .equals_(equals_)
                .hashCode_(hashCode_)
                .toString_(toString_)
                .getClass_(getClass_)
                .wait_(wait_)
                .unknownFields_(unknownFields_)
                .other(other)
                .that(that)
                .in(in)
                .out(out)
                .e(e)
                .builder_name(builder_name)
                .unknown(unknown)
                .storeName(storeName)
                ._2fast(_2fast)
                .ref(ref)
                .yield_(yield_)
                .record(record)
                .element(element)
                .name(name)
                .value(value)
                .more(more)
                .elements(elements)
                .unknownFields(unknownFields);
    }

    /**
     * The class of the test.
     *
     * @return empty if absent
     */
    public Optional<String> class_() {
        return Optional.ofNullable(class_);
    }

    /**
     * The default of the test.
     *
     * @return empty if absent
     */
    public Optional<String> default_() {
        return Optional.ofNullable(default_);
    }

    /**
     * The builder of the test.
     *
     * @return empty if absent
     */
    public Optional<String> builder_() {
        return Optional.ofNullable(builder_);
    }

    /**
     * The build of the test.
     *
     * @return empty if absent
     */
    public Optional<String> build_() {
        return Optional.ofNullable(build_);
    }

    /**
     * The toBuilder of the test.
     *
     * @return empty if absent
     */
    public Optional<String> toBuilder_() {
        return Optional.ofNullable(toBuilder_);
    }

    /**
     * The equals of the test.
     *
     * @return empty if absent
     */
    public Optional<String> equals_() {
        return Optional.ofNullable(equals_);
    }

    /**
     * The hashCode of the test.
     *
     * @return empty if absent
     */
    public Optional<String> hashCode_() {
        return Optional.ofNullable(hashCode_);
    }

    /**
     * The toString of the test.
     *
     * @return empty if absent
     */
    public Optional<String> toString_() {
        return Optional.ofNullable(toString_);
    }

    /**
     * The getClass of the test.
     *
     * @return empty if absent
     */
    public Optional<String> getClass_() {
        return Optional.ofNullable(getClass_);
    }

    /**
     * The wait of the test.
     *
     * @return empty if absent
     */
    public Optional<String> wait_() {
        return Optional.ofNullable(wait_);
    }

    /**
     * The unknownFields of the test.
     *
     * @return empty if absent
     */
    public Optional<String> unknownFields_() {
        return Optional.ofNullable(unknownFields_);
    }

    /**
     * The other of the test.
     *
     * @return empty if absent
     */
    public Optional<String> other() {
        return Optional.ofNullable(other);
    }

    /**
     * The that of the test.
     *
     * @return empty if absent
     */
    public Optional<String> that() {
        return Optional.ofNullable(that);
    }

    /**
     * The in of the test.
     *
     * @return empty if absent
     */
    public Optional<String> in() {
        return Optional.ofNullable(in);
    }

    /**
     * The out of the test.
     *
     * @return empty if absent
     */
    public Optional<String> out() {
        return Optional.ofNullable(out);
    }

    /**
     * The e of the test.
     *
     * @return empty if absent
     */
    public Optional<String> e() {
        return Optional.ofNullable(e);
    }

    /**
     * The builder_name of the test.
     *
     * @return empty if absent
     */
    public Optional<String> builder_name() {
        return Optional.ofNullable(builder_name);
    }

    /**
     * The unknown of the test.
     *
     * @return empty if absent
     */
    public Optional<String> unknown() {
        return Optional.ofNullable(unknown);
    }

    /**
     * The store-name of the test.
     *
     * @return empty if absent
     */
    public Optional<String> storeName() {
        return Optional.ofNullable(storeName);
    }

    /**
     * The 2fast of the test.
     *
     * @return empty if absent
     */
    public Optional<String> _2fast() {
        return Optional.ofNullable(_2fast);
    }

    /**
     * The $ref of the test.
     *
     * @return empty if absent
     */
    public Optional<String> ref() {
        return Optional.ofNullable(ref);
    }

    /**
     * The yield of the test.
     *
     * @return empty if absent
     */
    public Optional<String> yield_() {
        return Optional.ofNullable(yield_);
    }

    /**
     * The record of the test.
     *
     * @return empty if absent
     */
    public Optional<String> record() {
        return Optional.ofNullable(record);
    }

    /** The element of the test. */
    public String element() {
        return element;
    }

    /**
     * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
     * *&#47; &lt;b&gt;</code>.
     *
     * <p>A second paragraph of <code>code</code>.
     *
     * @return unmodifiable
     */
    public Map<String, String> name() {
        return name;
    }

    /**
     * The value of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> value() {
        return value;
    }

    /**
     * The more of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> more() {
        return more;
    }

    /**
     * The elements.
     *
     * @return unmodifiable; empty if absent
     */
    public List<String> elements() {
        return elements;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Names that
                && Objects.equals(class_, that.class_)
                && Objects.equals(default_, that.default_)
                && Objects.equals(builder_, that.builder_)
                && Objects.equals(build_, that.build_)
                && Objects.equals(toBuilder_, that.toBuilder_)
                && Objects.equals(equals_, that.equals_)
                && Objects.equals(hashCode_, that.hashCode_)
                && Objects.equals(toString_, that.toString_)
                && Objects.equals(getClass_, that.getClass_)
                && Objects.equals(wait_, that.wait_)
                && Objects.equals(unknownFields_, that.unknownFields_)
                && Objects.equals(this.other, that.other)
                && Objects.equals(this.that, that.that)
                && Objects.equals(in, that.in)
                && Objects.equals(out, that.out)
                && Objects.equals(e, that.e)
                && Objects.equals(builder_name, that.builder_name)
                && Objects.equals(unknown, that.unknown)
                && Objects.equals(storeName, that.storeName)
                && Objects.equals(_2fast, that._2fast)
                && Objects.equals(ref, that.ref)
                && Objects.equals(yield_, that.yield_)
                && Objects.equals(record, that.record)
                && element.equals(that.element)
                && name.equals(that.name)
                && value.equals(that.value)
                && more.equals(that.more)
                && elements.equals(that.elements)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(class_, default_, builder_, build_, toBuilder_, equals_, hashCode_, toString_, getClass_,
                wait_, unknownFields_, other, that, in, out, e, builder_name, unknown, storeName, _2fast, ref, yield_,
                record, element, name, value, more, elements, unknownFields);
    }

    @Override
    public String toString() {
        return "Names[" + "class=" + class_ + ", default=" + default_ + ", builder=" + builder_ + ", build=" + build_
                + ", toBuilder=" + toBuilder_ + ", equals=" + equals_ + ", hashCode=" + hashCode_ + ", toString="
                + toString_ + ", getClass=" + getClass_ + ", wait=" + wait_ + ", unknownFields=" + unknownFields_
                + ", other=" + other + ", that=" + that + ", in=" + in + ", out=" + out + ", e=" + e + ", builder_name="
                + builder_name + ", unknown=" + unknown + ", store-name=" + storeName + ", 2fast=" + _2fast + ", $ref="
                + ref + ", yield=" + yield_ + ", record=" + record + ", element=" + element + ", name="
                + Redaction.metadata(name) + ", value=" + Redaction.metadata(value) + ", more="
                + Redaction.metadata(more) + ", elements=" + elements + "]";
    }

    /** Builds {@link Names}. */
    public static final class Builder {
        private @Nullable String class_;

        private @Nullable String default_;

        private @Nullable String builder_;

        private @Nullable String build_;

        private @Nullable String toBuilder_;

        private @Nullable String equals_;

        private @Nullable String hashCode_;

        private @Nullable String toString_;

        private @Nullable String getClass_;

        private @Nullable String wait_;

        private @Nullable String unknownFields_;

        private @Nullable String other;

        private @Nullable String that;

        private @Nullable String in;

        private @Nullable String out;

        private @Nullable String e;

        private @Nullable String builder_name;

        private @Nullable String unknown;

        private @Nullable String storeName;

        private @Nullable String _2fast;

        private @Nullable String ref;

        private @Nullable String yield_;

        private @Nullable String record;

        private @Nullable String element;

        private @Nullable Map<String, String> name;

        private Map<String, String> value = Map.of();

        private Map<String, String> more = Map.of();

        private List<String> elements = List.of();

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The class of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder class_(@Nullable String class_) {
            this.class_ = class_;
            return this;
        }

        /**
         * The default of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder default_(@Nullable String default_) {
            this.default_ = default_;
            return this;
        }

        /**
         * The builder of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder builder_(@Nullable String builder_) {
            this.builder_ = builder_;
            return this;
        }

        /**
         * The build of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder build_(@Nullable String build_) {
            this.build_ = build_;
            return this;
        }

        /**
         * The toBuilder of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder toBuilder_(@Nullable String toBuilder_) {
            this.toBuilder_ = toBuilder_;
            return this;
        }

        /**
         * The equals of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder equals_(@Nullable String equals_) {
            this.equals_ = equals_;
            return this;
        }

        /**
         * The hashCode of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder hashCode_(@Nullable String hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        /**
         * The toString of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder toString_(@Nullable String toString_) {
            this.toString_ = toString_;
            return this;
        }

        /**
         * The getClass of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder getClass_(@Nullable String getClass_) {
            this.getClass_ = getClass_;
            return this;
        }

        /**
         * The wait of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder wait_(@Nullable String wait_) {
            this.wait_ = wait_;
            return this;
        }

        /**
         * The unknownFields of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder unknownFields_(@Nullable String unknownFields_) {
            this.unknownFields_ = unknownFields_;
            return this;
        }

        /**
         * The other of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder other(@Nullable String other) {
            this.other = other;
            return this;
        }

        /**
         * The that of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder that(@Nullable String that) {
            this.that = that;
            return this;
        }

        /**
         * The in of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder in(@Nullable String in) {
            this.in = in;
            return this;
        }

        /**
         * The out of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder out(@Nullable String out) {
            this.out = out;
            return this;
        }

        /**
         * The e of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder e(@Nullable String e) {
            this.e = e;
            return this;
        }

        /**
         * The builder_name of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder builder_name(@Nullable String builder_name) {
            this.builder_name = builder_name;
            return this;
        }

        /**
         * The unknown of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder unknown(@Nullable String unknown) {
            this.unknown = unknown;
            return this;
        }

        /**
         * The store-name of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder storeName(@Nullable String storeName) {
            this.storeName = storeName;
            return this;
        }

        /**
         * The 2fast of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder _2fast(@Nullable String _2fast) {
            this._2fast = _2fast;
            return this;
        }

        /**
         * The $ref of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder ref(@Nullable String ref) {
            this.ref = ref;
            return this;
        }

        /**
         * The yield of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder yield_(@Nullable String yield_) {
            this.yield_ = yield_;
            return this;
        }

        /**
         * The record of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder record(@Nullable String record) {
            this.record = record;
            return this;
        }

        /**
         * The element of the test.
         *
         * <p>Required.
         */
        public Builder element(String element) {
            this.element = element;
            return this;
        }

        /**
         * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see
         * <code>a *&#47; &lt;b&gt;</code>.
         *
         * <p>A second paragraph of <code>code</code>.
         *
         * <p>Required.
         */
        public Builder name(Map<String, String> name) {
            this.name = name;
            return this;
        }

        /**
         * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see
         * <code>a *&#47; &lt;b&gt;</code>.
         *
         * <p>A second paragraph of <code>code</code>.
         *
         * <p>Required.
         */
        public Builder putName(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>();
            if (this.name != null) {
                more.putAll(this.name);
            }
            more.put(name, value);
            this.name = more;
            return this;
        }

        /**
         * The value of the test.
         *
         * <p>Empty if not set.
         */
        public Builder value(Map<String, String> value) {
            this.value = value;
            return this;
        }

        /**
         * The value of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putValue(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.value);
            more.put(name, value);
            this.value = more;
            return this;
        }

        /**
         * The more of the test.
         *
         * <p>Empty if not set.
         */
        public Builder more(Map<String, String> more) {
            this.more = more;
            return this;
        }

        /**
         * The more of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putMore(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.more);
            more.put(name, value);
            this.more = more;
            return this;
        }

        /**
         * The elements.
         *
         * <p>Empty if not set.
         */
        public Builder elements(List<String> elements) {
            this.elements = elements;
            return this;
        }

        /**
         * The elements.
         *
         * <p>Empty if not set.
         */
        public Builder elements(String... elements) {
            return elements(Arrays.asList(elements));
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
        public Names build() {
            return new Names(this);
        }
    }
}
