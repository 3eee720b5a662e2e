// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Verdict.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Verdict</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Verdict {
    private final Mood mood;

    private final UnknownFields unknownFields;

    private Verdict(Builder builder) {
        Mood mood = Checks.required("Verdict", "mood", builder.mood);
        this.mood = mood;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().mood(mood).unknownFields(unknownFields);
    }

    /** The mood of the test. */
    public Mood mood() {
        return mood;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict that && mood.equals(that.mood) && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mood, unknownFields);
    }

    @Override
    public String toString() {
        return "Verdict[" + "mood=" + mood + "]";
    }

    /** Builds {@link Verdict}. */
    public static final class Builder {
        private @Nullable Mood mood;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The mood of the test.
         *
         * <p>Required.
         */
        public Builder mood(Mood mood) {
            this.mood = mood;
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
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public Verdict build() {
            return new Verdict(this);
        }
    }
}
