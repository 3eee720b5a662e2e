// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

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
 * The inputs of <code>OddService.default</code>.
 *
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/paths/~1v1~1odd~1{class}~1save/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class SaveOddRequest implements HasResource {
    private final String class_;

    private final String key;

    private final Shade default_;

    private final List<Part> parts;

    private final Map<String, String> name;

    private SaveOddRequest(Builder builder) {
        String class_ = Checks.required("SaveOddRequest", "class", builder.class_);
        this.class_ = class_;
        String key = Checks.required("SaveOddRequest", "key", builder.key);
        this.key = key;
        Shade default_ = Checks.required("SaveOddRequest", "default", builder.default_);
        this.default_ = default_;
        List<Part> parts =
                Checks.list("SaveOddRequest", "parts", Checks.required("SaveOddRequest", "parts", builder.parts));
        this.parts = parts;
        Map<String, String> name = Checks.map("SaveOddRequest", "name", builder.name);
        this.name = name;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().class_(class_).key(key).default_(default_).parts(parts).name(name);
    }

    /** The class of the test. */
    public String class_() {
        return class_;
    }

    /** The key of the test. */
    public String key() {
        return key;
    }

    /** The default of the test. */
    public Shade default_() {
        return default_;
    }

    /**
     * The parts of the test.
     *
     * @return unmodifiable
     */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The name of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> name() {
        return name;
    }

    @Override
    public String resource() {
        return "class " + HasResource.quote(class_) + ", " + "key " + HasResource.quote(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SaveOddRequest that
                && class_.equals(that.class_)
                && key.equals(that.key)
                && default_.equals(that.default_)
                && parts.equals(that.parts)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(class_, key, default_, parts, name);
    }

    @Override
    public String toString() {
        return "SaveOddRequest[" + "class=" + class_ + ", key=" + key + ", default=" + default_ + ", parts=" + parts
                + ", name=" + Redaction.metadata(name) + "]";
    }

    /** Builds {@link SaveOddRequest}. */
    public static final class Builder {
        private @Nullable String class_;

        private @Nullable String key;

        private @Nullable Shade default_;

        private @Nullable List<Part> parts;

        private Map<String, String> name = Map.of();

        private Builder() {}

        /**
         * The class of the test.
         *
         * <p>Required.
         */
        public Builder class_(String class_) {
            this.class_ = class_;
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
         * The default of the test.
         *
         * <p>Required.
         */
        public Builder default_(Shade default_) {
            this.default_ = default_;
            return this;
        }

        /**
         * The parts of the test.
         *
         * <p>Required.
         */
        public Builder parts(List<Part> parts) {
            this.parts = parts;
            return this;
        }

        /**
         * The parts of the test.
         *
         * <p>Required.
         */
        public Builder parts(Part... parts) {
            return parts(Arrays.asList(parts));
        }

        /**
         * The name of the test.
         *
         * <p>Empty if not set.
         */
        public Builder name(Map<String, String> name) {
            this.name = name;
            return this;
        }

        /**
         * The name of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putName(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.name);
            more.put(name, value);
            this.name = more;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public SaveOddRequest build() {
            return new SaveOddRequest(this);
        }
    }
}
