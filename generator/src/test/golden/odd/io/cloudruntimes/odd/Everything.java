// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
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
 * Ends a comment: *&#47; and &#92;u002a/ and opens one: /&#42; with &lt;b&gt; &amp; {&#64;code x} &#64;see <code>a
 * *&#47; &lt;b&gt;</code>.
 *
 * <p>A second paragraph of <code>code</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Everything</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Everything {
    private final String string;

    private final @Nullable String stringOptional;

    private final List<String> stringList;

    private final boolean boolean_;

    private final @Nullable Boolean booleanOptional;

    private final List<Boolean> booleanList;

    private final int int32;

    private final @Nullable Integer int32Optional;

    private final List<Integer> int32List;

    private final long int64;

    private final @Nullable Long int64Optional;

    private final List<Long> int64List;

    private final double double_;

    private final @Nullable Double doubleOptional;

    private final List<Double> doubleList;

    private final Bytes bytes;

    private final @Nullable Bytes bytesOptional;

    private final List<Bytes> bytesList;

    private final Content content;

    private final @Nullable Content contentOptional;

    private final List<Content> contentList;

    private final Instant instant;

    private final @Nullable Instant instantOptional;

    private final List<Instant> instantList;

    private final Duration seconds;

    private final @Nullable Duration secondsOptional;

    private final List<Duration> secondsList;

    private final Shade shade;

    private final @Nullable Shade shadeOptional;

    private final List<Shade> shadeList;

    private final Part part;

    private final @Nullable Part partOptional;

    private final List<Part> partList;

    private final Map<String, String> map;

    private final Map<String, String> mapOptional;

    private final List<List<Map<String, String>>> mapsOfMaps;

    private final List<Everything> children;

    private final UnknownFields unknownFields;

    private Everything(Builder builder) {
        String string = Checks.required("Everything", "string", builder.string);
        this.string = string;
        this.stringOptional = builder.stringOptional;
        List<String> stringList = Checks.list("Everything", "string-list", builder.stringList);
        this.stringList = stringList;
        Boolean boolean_ = Checks.required("Everything", "boolean", builder.boolean_);
        this.boolean_ = boolean_;
        this.booleanOptional = builder.booleanOptional;
        List<Boolean> booleanList = Checks.list("Everything", "boolean-list", builder.booleanList);
        this.booleanList = booleanList;
        Integer int32 = Checks.required("Everything", "int32", builder.int32);
        this.int32 = int32;
        this.int32Optional = builder.int32Optional;
        List<Integer> int32List = Checks.list("Everything", "int32-list", builder.int32List);
        this.int32List = int32List;
        Long int64 = Checks.required("Everything", "int64", builder.int64);
        this.int64 = int64;
        this.int64Optional = builder.int64Optional;
        List<Long> int64List = Checks.list("Everything", "int64-list", builder.int64List);
        this.int64List = int64List;
        Double double_ = Checks.required("Everything", "double", builder.double_);
        this.double_ = double_;
        this.doubleOptional = builder.doubleOptional;
        List<Double> doubleList = Checks.list("Everything", "double-list", builder.doubleList);
        this.doubleList = doubleList;
        Bytes bytes = Checks.required("Everything", "bytes", builder.bytes);
        this.bytes = bytes;
        this.bytesOptional = builder.bytesOptional;
        List<Bytes> bytesList = Checks.list("Everything", "bytes-list", builder.bytesList);
        this.bytesList = bytesList;
        Content content = Checks.required("Everything", "content", builder.content);
        this.content = content;
        this.contentOptional = builder.contentOptional;
        List<Content> contentList = Checks.list("Everything", "content-list", builder.contentList);
        this.contentList = contentList;
        Instant instant = Checks.required("Everything", "instant", builder.instant);
        this.instant = instant;
        this.instantOptional = builder.instantOptional;
        List<Instant> instantList = Checks.list("Everything", "instant-list", builder.instantList);
        this.instantList = instantList;
        Duration seconds = Checks.required("Everything", "seconds", builder.seconds);
        Checks.wholeSeconds("Everything", "seconds", seconds);
        this.seconds = seconds;
        Duration secondsOptional = builder.secondsOptional;
        if (secondsOptional != null) {
            Checks.wholeSeconds("Everything", "seconds-optional", secondsOptional);
        }
        this.secondsOptional = secondsOptional;
        List<Duration> secondsList = Checks.list("Everything", "seconds-list", builder.secondsList);
        for (Duration element : secondsList) {
            Checks.wholeSeconds("Everything", "seconds-list", element);
        }
        this.secondsList = secondsList;
        Shade shade = Checks.required("Everything", "shade", builder.shade);
        this.shade = shade;
        this.shadeOptional = builder.shadeOptional;
        List<Shade> shadeList =
                Checks.list("Everything", "shade-list", Checks.required("Everything", "shade-list", builder.shadeList));
        this.shadeList = shadeList;
        Part part = Checks.required("Everything", "part", builder.part);
        this.part = part;
        this.partOptional = builder.partOptional;
        List<Part> partList = Checks.list("Everything", "part-list", builder.partList);
        this.partList = partList;
        Map<String, String> map = Checks.map("Everything", "map", Checks.required("Everything", "map", builder.map));
        this.map = map;
        Map<String, String> mapOptional = Checks.map("Everything", "map-optional", builder.mapOptional);
        this.mapOptional = mapOptional;
        List<List<Map<String, String>>> mapsOfMaps = Checks.list("Everything", "maps-of-maps", builder.mapsOfMaps);
        this.mapsOfMaps = mapsOfMaps;
        List<Everything> children = Checks.list("Everything", "children", builder.children);
        this.children = children;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().string(string)
                .stringOptional(stringOptional)
                .stringList(stringList)
                .boolean_(boolean_)
                .booleanOptional(booleanOptional)
                .booleanList(booleanList)
                .int32(int32)
                .int32Optional(int32Optional)
                .int32List(int32List)
                .int64(int64)
                .int64Optional(int64Optional)
                .int64List(int64List)
                .double_(double_)
                .doubleOptional(doubleOptional)
                .doubleList(doubleList)
                .bytes(bytes)
                .bytesOptional(bytesOptional)
                .bytesList(bytesList)
                .content(content)
                .contentOptional(contentOptional)
                .contentList(contentList)
                .instant(instant)
                .instantOptional(instantOptional)
                .instantList(instantList)
                .seconds(seconds)
                .secondsOptional(secondsOptional)
                .secondsList(secondsList)
                .shade(shade)
                .shadeOptional(shadeOptional)
                .shadeList(shadeList)
                .part(part)
                .partOptional(partOptional)
                .partList(partList)
                .map(map)
                .mapOptional(mapOptional)
                .mapsOfMaps(mapsOfMaps)
                .children(children)
                .unknownFields(unknownFields);
    }

    /** The string of the test. */
    public String string() {
        return string;
    }

    /**
     * The string-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<String> stringOptional() {
        return Optional.ofNullable(stringOptional);
    }

    /**
     * The string-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<String> stringList() {
        return stringList;
    }

    /** The boolean of the test. */
    public boolean boolean_() {
        return boolean_;
    }

    /**
     * The boolean-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Boolean> booleanOptional() {
        return Optional.ofNullable(booleanOptional);
    }

    /**
     * The boolean-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Boolean> booleanList() {
        return booleanList;
    }

    /** The int32 of the test. */
    public int int32() {
        return int32;
    }

    /**
     * The int32-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Integer> int32Optional() {
        return Optional.ofNullable(int32Optional);
    }

    /**
     * The int32-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Integer> int32List() {
        return int32List;
    }

    /** The int64 of the test. */
    public long int64() {
        return int64;
    }

    /**
     * The int64-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Long> int64Optional() {
        return Optional.ofNullable(int64Optional);
    }

    /**
     * The int64-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Long> int64List() {
        return int64List;
    }

    /** The double of the test. */
    public double double_() {
        return double_;
    }

    /**
     * The double-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Double> doubleOptional() {
        return Optional.ofNullable(doubleOptional);
    }

    /**
     * The double-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Double> doubleList() {
        return doubleList;
    }

    /** The bytes of the test. */
    public Bytes bytes() {
        return bytes;
    }

    /**
     * The bytes-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> bytesOptional() {
        return Optional.ofNullable(bytesOptional);
    }

    /**
     * The bytes-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Bytes> bytesList() {
        return bytesList;
    }

    /** The content of the test. */
    public Content content() {
        return content;
    }

    /**
     * The content-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Content> contentOptional() {
        return Optional.ofNullable(contentOptional);
    }

    /**
     * The content-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Content> contentList() {
        return contentList;
    }

    /** The instant of the test. */
    public Instant instant() {
        return instant;
    }

    /**
     * The instant-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Instant> instantOptional() {
        return Optional.ofNullable(instantOptional);
    }

    /**
     * The instant-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Instant> instantList() {
        return instantList;
    }

    /** The seconds of the test. */
    public Duration seconds() {
        return seconds;
    }

    /**
     * The seconds-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Duration> secondsOptional() {
        return Optional.ofNullable(secondsOptional);
    }

    /**
     * The seconds-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Duration> secondsList() {
        return secondsList;
    }

    /** The shade of the test. */
    public Shade shade() {
        return shade;
    }

    /**
     * The shade-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Shade> shadeOptional() {
        return Optional.ofNullable(shadeOptional);
    }

    /**
     * The shade-list of the test.
     *
     * @return unmodifiable
     */
    public List<Shade> shadeList() {
        return shadeList;
    }

    /** The part of the test. */
    public Part part() {
        return part;
    }

    /**
     * The part-optional of the test.
     *
     * @return empty if absent
     */
    public Optional<Part> partOptional() {
        return Optional.ofNullable(partOptional);
    }

    /**
     * The part-list of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Part> partList() {
        return partList;
    }

    /**
     * The map of the test.
     *
     * @return unmodifiable
     */
    public Map<String, String> map() {
        return map;
    }

    /**
     * The map-optional of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> mapOptional() {
        return mapOptional;
    }

    /**
     * The maps-of-maps of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<List<Map<String, String>>> mapsOfMaps() {
        return mapsOfMaps;
    }

    /**
     * The children of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Everything> children() {
        return children;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Everything that
                && string.equals(that.string)
                && Objects.equals(stringOptional, that.stringOptional)
                && stringList.equals(that.stringList)
                && boolean_ == that.boolean_
                && Objects.equals(booleanOptional, that.booleanOptional)
                && booleanList.equals(that.booleanList)
                && int32 == that.int32
                && Objects.equals(int32Optional, that.int32Optional)
                && int32List.equals(that.int32List)
                && int64 == that.int64
                && Objects.equals(int64Optional, that.int64Optional)
                && int64List.equals(that.int64List)
                && Double.compare(double_, that.double_) == 0
                && Objects.equals(doubleOptional, that.doubleOptional)
                && doubleList.equals(that.doubleList)
                && bytes.equals(that.bytes)
                && Objects.equals(bytesOptional, that.bytesOptional)
                && bytesList.equals(that.bytesList)
                && content.equals(that.content)
                && Objects.equals(contentOptional, that.contentOptional)
                && contentList.equals(that.contentList)
                && instant.equals(that.instant)
                && Objects.equals(instantOptional, that.instantOptional)
                && instantList.equals(that.instantList)
                && seconds.equals(that.seconds)
                && Objects.equals(secondsOptional, that.secondsOptional)
                && secondsList.equals(that.secondsList)
                && shade.equals(that.shade)
                && Objects.equals(shadeOptional, that.shadeOptional)
                && shadeList.equals(that.shadeList)
                && part.equals(that.part)
                && Objects.equals(partOptional, that.partOptional)
                && partList.equals(that.partList)
                && map.equals(that.map)
                && mapOptional.equals(that.mapOptional)
                && mapsOfMaps.equals(that.mapsOfMaps)
                && children.equals(that.children)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(string, stringOptional, stringList, boolean_, booleanOptional, booleanList, int32,
                int32Optional, int32List, int64, int64Optional, int64List, double_, doubleOptional, doubleList, bytes,
                bytesOptional, bytesList, content, contentOptional, contentList, instant, instantOptional, instantList,
                seconds, secondsOptional, secondsList, shade, shadeOptional, shadeList, part, partOptional, partList,
                map, mapOptional, mapsOfMaps, children, unknownFields);
    }

    @Override
    public String toString() {
        return "Everything[" + "string=" + string + ", string-optional=" + stringOptional + ", string-list="
                + stringList + ", boolean=" + boolean_ + ", boolean-optional=" + booleanOptional + ", boolean-list="
                + booleanList + ", int32=" + int32 + ", int32-optional=" + int32Optional + ", int32-list=" + int32List
                + ", int64=" + int64 + ", int64-optional=" + int64Optional + ", int64-list=" + int64List + ", double="
                + double_ + ", double-optional=" + doubleOptional + ", double-list=" + doubleList + ", bytes=" + bytes
                + ", bytes-optional=" + bytesOptional + ", bytes-list=" + bytesList + ", content=" + content
                + ", content-optional=" + contentOptional + ", content-list=" + contentList + ", instant=" + instant
                + ", instant-optional=" + instantOptional + ", instant-list=" + instantList + ", seconds=" + seconds
                + ", seconds-optional=" + secondsOptional + ", seconds-list=" + secondsList + ", shade=" + shade
                + ", shade-optional=" + shadeOptional + ", shade-list=" + shadeList + ", part=" + part
                + ", part-optional=" + partOptional + ", part-list=" + partList + ", map=" + Redaction.metadata(map)
                + ", map-optional=" + Redaction.metadata(mapOptional) + ", maps-of-maps=" + mapsOfMaps + ", children="
                + children + "]";
    }

    /** Builds {@link Everything}. */
    public static final class Builder {
        private @Nullable String string;

        private @Nullable String stringOptional;

        private List<String> stringList = List.of();

        private @Nullable Boolean boolean_;

        private @Nullable Boolean booleanOptional;

        private List<Boolean> booleanList = List.of();

        private @Nullable Integer int32;

        private @Nullable Integer int32Optional;

        private List<Integer> int32List = List.of();

        private @Nullable Long int64;

        private @Nullable Long int64Optional;

        private List<Long> int64List = List.of();

        private @Nullable Double double_;

        private @Nullable Double doubleOptional;

        private List<Double> doubleList = List.of();

        private @Nullable Bytes bytes;

        private @Nullable Bytes bytesOptional;

        private List<Bytes> bytesList = List.of();

        private @Nullable Content content;

        private @Nullable Content contentOptional;

        private List<Content> contentList = List.of();

        private @Nullable Instant instant;

        private @Nullable Instant instantOptional;

        private List<Instant> instantList = List.of();

        private @Nullable Duration seconds;

        private @Nullable Duration secondsOptional;

        private List<Duration> secondsList = List.of();

        private @Nullable Shade shade;

        private @Nullable Shade shadeOptional;

        private @Nullable List<Shade> shadeList;

        private @Nullable Part part;

        private @Nullable Part partOptional;

        private List<Part> partList = List.of();

        private @Nullable Map<String, String> map;

        private Map<String, String> mapOptional = Map.of();

        private List<List<Map<String, String>>> mapsOfMaps = List.of();

        private List<Everything> children = List.of();

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The string of the test.
         *
         * <p>Required.
         */
        public Builder string(String string) {
            this.string = string;
            return this;
        }

        /**
         * The string-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder stringOptional(@Nullable String stringOptional) {
            this.stringOptional = stringOptional;
            return this;
        }

        /**
         * The string-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder stringList(List<String> stringList) {
            this.stringList = stringList;
            return this;
        }

        /**
         * The string-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder stringList(String... stringList) {
            return stringList(Arrays.asList(stringList));
        }

        /**
         * The boolean of the test.
         *
         * <p>Required.
         */
        public Builder boolean_(boolean boolean_) {
            this.boolean_ = boolean_;
            return this;
        }

        /**
         * The boolean-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder booleanOptional(@Nullable Boolean booleanOptional) {
            this.booleanOptional = booleanOptional;
            return this;
        }

        /**
         * The boolean-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder booleanList(List<Boolean> booleanList) {
            this.booleanList = booleanList;
            return this;
        }

        /**
         * The boolean-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder booleanList(Boolean... booleanList) {
            return booleanList(Arrays.asList(booleanList));
        }

        /**
         * The int32 of the test.
         *
         * <p>Required.
         */
        public Builder int32(int int32) {
            this.int32 = int32;
            return this;
        }

        /**
         * The int32-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder int32Optional(@Nullable Integer int32Optional) {
            this.int32Optional = int32Optional;
            return this;
        }

        /**
         * The int32-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder int32List(List<Integer> int32List) {
            this.int32List = int32List;
            return this;
        }

        /**
         * The int32-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder int32List(Integer... int32List) {
            return int32List(Arrays.asList(int32List));
        }

        /**
         * The int64 of the test.
         *
         * <p>Required.
         */
        public Builder int64(long int64) {
            this.int64 = int64;
            return this;
        }

        /**
         * The int64-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder int64Optional(@Nullable Long int64Optional) {
            this.int64Optional = int64Optional;
            return this;
        }

        /**
         * The int64-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder int64List(List<Long> int64List) {
            this.int64List = int64List;
            return this;
        }

        /**
         * The int64-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder int64List(Long... int64List) {
            return int64List(Arrays.asList(int64List));
        }

        /**
         * The double of the test.
         *
         * <p>Required.
         */
        public Builder double_(double double_) {
            this.double_ = double_;
            return this;
        }

        /**
         * The double-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder doubleOptional(@Nullable Double doubleOptional) {
            this.doubleOptional = doubleOptional;
            return this;
        }

        /**
         * The double-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder doubleList(List<Double> doubleList) {
            this.doubleList = doubleList;
            return this;
        }

        /**
         * The double-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder doubleList(Double... doubleList) {
            return doubleList(Arrays.asList(doubleList));
        }

        /**
         * The bytes of the test.
         *
         * <p>Required.
         */
        public Builder bytes(Bytes bytes) {
            this.bytes = bytes;
            return this;
        }

        /**
         * The bytes-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder bytesOptional(@Nullable Bytes bytesOptional) {
            this.bytesOptional = bytesOptional;
            return this;
        }

        /**
         * The bytes-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder bytesList(List<Bytes> bytesList) {
            this.bytesList = bytesList;
            return this;
        }

        /**
         * The bytes-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder bytesList(Bytes... bytesList) {
            return bytesList(Arrays.asList(bytesList));
        }

        /**
         * The content of the test.
         *
         * <p>Required.
         */
        public Builder content(Content content) {
            this.content = content;
            return this;
        }

        /**
         * The content of the test.
         *
         * <p>Required.
         */
        public Builder content(Bytes content) {
            return content(Content.of(content));
        }

        /**
         * The content-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder contentOptional(@Nullable Content contentOptional) {
            this.contentOptional = contentOptional;
            return this;
        }

        /**
         * The content-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder contentOptional(Bytes contentOptional) {
            return contentOptional(Content.of(contentOptional));
        }

        /**
         * The content-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder contentList(List<Content> contentList) {
            this.contentList = contentList;
            return this;
        }

        /**
         * The content-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder contentList(Content... contentList) {
            return contentList(Arrays.asList(contentList));
        }

        /**
         * The instant of the test.
         *
         * <p>Required.
         */
        public Builder instant(Instant instant) {
            this.instant = instant;
            return this;
        }

        /**
         * The instant-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder instantOptional(@Nullable Instant instantOptional) {
            this.instantOptional = instantOptional;
            return this;
        }

        /**
         * The instant-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder instantList(List<Instant> instantList) {
            this.instantList = instantList;
            return this;
        }

        /**
         * The instant-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder instantList(Instant... instantList) {
            return instantList(Arrays.asList(instantList));
        }

        /**
         * The seconds of the test.
         *
         * <p>Required.
         */
        public Builder seconds(Duration seconds) {
            this.seconds = seconds;
            return this;
        }

        /**
         * The seconds-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder secondsOptional(@Nullable Duration secondsOptional) {
            this.secondsOptional = secondsOptional;
            return this;
        }

        /**
         * The seconds-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder secondsList(List<Duration> secondsList) {
            this.secondsList = secondsList;
            return this;
        }

        /**
         * The seconds-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder secondsList(Duration... secondsList) {
            return secondsList(Arrays.asList(secondsList));
        }

        /**
         * The shade of the test.
         *
         * <p>Required.
         */
        public Builder shade(Shade shade) {
            this.shade = shade;
            return this;
        }

        /**
         * The shade-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder shadeOptional(@Nullable Shade shadeOptional) {
            this.shadeOptional = shadeOptional;
            return this;
        }

        /**
         * The shade-list of the test.
         *
         * <p>Required.
         */
        public Builder shadeList(List<Shade> shadeList) {
            this.shadeList = shadeList;
            return this;
        }

        /**
         * The shade-list of the test.
         *
         * <p>Required.
         */
        public Builder shadeList(Shade... shadeList) {
            return shadeList(Arrays.asList(shadeList));
        }

        /**
         * The part of the test.
         *
         * <p>Required.
         */
        public Builder part(Part part) {
            this.part = part;
            return this;
        }

        /**
         * The part-optional of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder partOptional(@Nullable Part partOptional) {
            this.partOptional = partOptional;
            return this;
        }

        /**
         * The part-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder partList(List<Part> partList) {
            this.partList = partList;
            return this;
        }

        /**
         * The part-list of the test.
         *
         * <p>Empty if not set.
         */
        public Builder partList(Part... partList) {
            return partList(Arrays.asList(partList));
        }

        /**
         * The map of the test.
         *
         * <p>Required.
         */
        public Builder map(Map<String, String> map) {
            this.map = map;
            return this;
        }

        /**
         * The map of the test.
         *
         * <p>Required.
         */
        public Builder putMap(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>();
            if (this.map != null) {
                more.putAll(this.map);
            }
            more.put(name, value);
            this.map = more;
            return this;
        }

        /**
         * The map-optional of the test.
         *
         * <p>Empty if not set.
         */
        public Builder mapOptional(Map<String, String> mapOptional) {
            this.mapOptional = mapOptional;
            return this;
        }

        /**
         * The map-optional of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putMapOptional(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.mapOptional);
            more.put(name, value);
            this.mapOptional = more;
            return this;
        }

        /**
         * The maps-of-maps of the test.
         *
         * <p>Empty if not set.
         */
        public Builder mapsOfMaps(List<List<Map<String, String>>> mapsOfMaps) {
            this.mapsOfMaps = mapsOfMaps;
            return this;
        }

        /**
         * The children of the test.
         *
         * <p>Empty if not set.
         */
        public Builder children(List<Everything> children) {
            this.children = children;
            return this;
        }

        /**
         * The children of the test.
         *
         * <p>Empty if not set.
         */
        public Builder children(Everything... children) {
            return children(Arrays.asList(children));
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
        public Everything build() {
            return new Everything(this);
        }
    }
}
