// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Page.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Page</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Page {
    private final List<PageNote> notes;

    private final UnknownFields unknownFields;

    private Page(Builder builder) {
        List<PageNote> notes = Checks.list("Page", "notes", Checks.required("Page", "notes", builder.notes));
        this.notes = notes;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().notes(notes).unknownFields(unknownFields);
    }

    /**
     * The notes of the test.
     *
     * @return unmodifiable
     */
    public List<PageNote> notes() {
        return notes;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page that && notes.equals(that.notes) && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(notes, unknownFields);
    }

    @Override
    public String toString() {
        return "Page[" + "notes=" + notes + "]";
    }

    /** Builds {@link Page}. */
    public static final class Builder {
        private @Nullable List<PageNote> notes;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The notes of the test.
         *
         * <p>Required.
         */
        public Builder notes(List<PageNote> notes) {
            this.notes = notes;
            return this;
        }

        /**
         * The notes of the test.
         *
         * <p>Required.
         */
        public Builder notes(PageNote... notes) {
            return notes(Arrays.asList(notes));
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
        public Page build() {
            return new Page(this);
        }
    }
}
