// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * An amount.
 *
 * @apiNote Declared in <code>spec/openapi/guard.yaml#/components/schemas/Amount</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Amount {
    private final @Nullable Long int64Value;

    private final @Nullable String textValue;

    private final @Nullable String text;

    private final @Nullable Credential credential;

    private final @Nullable Bytes secret;

    private final @Nullable Boolean noneValue;

    private final UnknownFields unknownFields;

    private Amount(Builder builder) {
        this.int64Value = builder.int64Value;
        this.textValue = builder.textValue;
        this.text = builder.text;
        this.credential = builder.credential;
        this.secret = builder.secret;
        Boolean noneValue = builder.noneValue;
        if (noneValue != null) {
            Checks.allowed("Amount", "noneValue", noneValue, "true");
        }
        this.noneValue = noneValue;
        this.unknownFields = builder.unknownFields;
        Checks.exactlyOne("Amount", List.of("int64Value", "textValue", "text", "credential", "secret", "noneValue"),
                !unknownFields.isEmpty(), int64Value, textValue, text, credential, secret, noneValue);
    }

    /** The int64Value of the test. */
    public static Amount ofInt64(long int64Value) {
        return builder().int64Value(int64Value).build();
    }

    /** The textValue of the test. */
    public static Amount ofTextValue(String textValue) {
        return builder().textValue(textValue).build();
    }

    /** The text of the test. */
    public static Amount ofText(String text) {
        return builder().text(text).build();
    }

    /** The credential of the test. */
    public static Amount ofCredential(Credential credential) {
        return builder().credential(credential).build();
    }

    /** The secret of the test. */
    public static Amount ofSecret(Bytes secret) {
        return builder().secret(secret).build();
    }

    /** Nothing at all. */
    public static Amount ofNone() {
        return builder().noneValue(true).build();
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().int64Value(int64Value)
                .textValue(textValue)
                .text(text)
                .credential(credential)
                .secret(secret)
                .noneValue(noneValue)
                .unknownFields(unknownFields);
    }

    /** Which member is set. */
    public Kind kind() {
        if (int64Value != null) {
            return Kind.INT64_VALUE;
        }
        if (textValue != null) {
            return Kind.TEXT_VALUE;
        }
        if (text != null) {
            return Kind.TEXT;
        }
        if (credential != null) {
            return Kind.CREDENTIAL;
        }
        if (secret != null) {
            return Kind.SECRET;
        }
        if (noneValue != null) {
            return Kind.NONE_VALUE;
        }
        return Kind.UNKNOWN;
    }

    /**
     * The int64Value of the test.
     *
     * @return empty if absent
     */
    public Optional<Long> int64Value() {
        return Optional.ofNullable(int64Value);
    }

    /**
     * The textValue of the test.
     *
     * @return empty if absent
     */
    public Optional<String> textValue() {
        return Optional.ofNullable(textValue);
    }

    /**
     * The text of the test.
     *
     * @return empty if absent
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The credential of the test.
     *
     * @return empty if absent
     */
    public Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }

    /**
     * The secret of the test.
     *
     * @return empty if absent
     */
    public Optional<Bytes> secret() {
        return Optional.ofNullable(secret);
    }

    /**
     * Nothing at all.
     *
     * @return empty if absent
     */
    public Optional<Boolean> noneValue() {
        return Optional.ofNullable(noneValue);
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount that
                && Objects.equals(int64Value, that.int64Value)
                && Objects.equals(textValue, that.textValue)
                && Objects.equals(text, that.text)
                && Objects.equals(credential, that.credential)
                && Objects.equals(secret, that.secret)
                && Objects.equals(noneValue, that.noneValue)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(int64Value, textValue, text, credential, secret, noneValue, unknownFields);
    }

    @Override
    public String toString() {
        return "Amount[" + "int64Value=" + int64Value + ", textValue=" + textValue + ", text=" + text + ", credential="
                + credential + ", secret=" + Redaction.TEXT + ", noneValue=" + noneValue + "]";
    }

    /** The members of {@link Amount}. */
    public enum Kind {
        /** The member {@link Amount#int64Value}. */
        INT64_VALUE,

        /** The member {@link Amount#textValue}. */
        TEXT_VALUE,

        /** The member {@link Amount#text}. */
        TEXT,

        /** The member {@link Amount#credential}. */
        CREDENTIAL,

        /** The member {@link Amount#secret}. */
        SECRET,

        /** The member {@link Amount#noneValue}. */
        NONE_VALUE,

        /** A member that this version does not know; it is among the unknown fields. */
        UNKNOWN
    }

    /** Builds {@link Amount}. */
    public static final class Builder {
        private @Nullable Long int64Value;

        private @Nullable String textValue;

        private @Nullable String text;

        private @Nullable Credential credential;

        private @Nullable Bytes secret;

        private @Nullable Boolean noneValue;

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The int64Value of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder int64Value(@Nullable Long int64Value) {
            this.int64Value = int64Value;
            return this;
        }

        /**
         * The textValue of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder textValue(@Nullable String textValue) {
            this.textValue = textValue;
            return this;
        }

        /**
         * The text of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        /**
         * The credential of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder credential(@Nullable Credential credential) {
            this.credential = credential;
            return this;
        }

        /**
         * The secret of the test.
         *
         * <p>Absent if not set or null.
         */
        public Builder secret(@Nullable Bytes secret) {
            this.secret = secret;
            return this;
        }

        /**
         * Nothing at all.
         *
         * <p>Absent if not set or null.
         */
        public Builder noneValue(@Nullable Boolean noneValue) {
            this.noneValue = noneValue;
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
        public Amount build() {
            return new Amount(this);
        }
    }
}
