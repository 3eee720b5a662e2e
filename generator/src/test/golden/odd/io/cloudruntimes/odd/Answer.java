// Generated from spec/openapi/odd.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
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
 * @apiNote Declared in <code>spec/openapi/odd.yaml#/components/schemas/Answer</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Answer {
    private final String code;

    private final @Nullable Duration age;

    private final UnknownFields unknownFields;

    private Answer(Builder builder) {
        String code = Checks.required("Answer", "code", builder.code);
        this.code = code;
        Duration age = builder.age;
        if (age != null) {
            Checks.wholeSeconds("Answer", "age", age);
        }
        this.age = age;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().code(code).age(age).unknownFields(unknownFields);
    }

    /** The code of the test. */
    public String code() {
        return code;
    }

    /**
     * The age of the test.
     *
     * @return empty if absent
     */
    public Optional<Duration> age() {
        return Optional.ofNullable(age);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that
                && code.equals(that.code)
                && Objects.equals(age, that.age)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, age, unknownFields);
    }

    @Override
    public String toString() {
        return "Answer[" + "code=" + code + ", age=" + age + "]";
    }

    /** Builds {@link Answer}. */
    public static final class Builder {
        private @Nullable String code;

        private @Nullable Duration age;

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
         * The age of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder age(@Nullable Duration age) {
            this.age = age;
            return this;
        }

        /** Properties that this version does not know, to be sent on. None if not set. */
        public Builder unknownFields(UnknownFields unknownFields) {
            this.unknownFields = unknownFields;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing
         */
        public Answer build() {
            return new Answer(this);
        }
    }
}
