// Generated from spec/openapi/notes.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A Item.
 *
 * @apiNote Declared in <code>spec/openapi/notes.yaml#/components/schemas/Item</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Item {
    private final String key;

    private final Bytes text;

    private final UnknownFields unknownFields;

    private Item(Builder builder) {
        String key = Checks.required("Item", "key", builder.key);
        this.key = key;
        Bytes text = Checks.required("Item", "text", builder.text);
        this.text = text;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().key(key).text(text).unknownFields(unknownFields);
    }

    /** The key of the test. */
    public String key() {
        return key;
    }

    /** The text of the test. */
    public Bytes text() {
        return text;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that
                && key.equals(that.key)
                && text.equals(that.text)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, text, unknownFields);
    }

    @Override
    public String toString() {
        return "Item[" + "key=" + key + ", text=" + text + "]";
    }

    /** Builds {@link Item}. */
    public static final class Builder {
        private @Nullable String key;

        private @Nullable Bytes text;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

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
         * The text of the test.
         *
         * <p>Required.
         */
        public Builder text(Bytes text) {
            this.text = text;
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
        public Item build() {
            return new Item(this);
        }
    }
}
