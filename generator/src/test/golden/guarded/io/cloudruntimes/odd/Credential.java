// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.UnknownFields;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.check.SensitiveChecks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is.
 *
 * @apiNote Declared in <code>spec/openapi/guard.yaml#/components/schemas/Credential</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class Credential {
    private static final Pattern PASSWORD_PATTERN = Pattern.compile("[a-z0-9]*");

    private final String user;

    private final @Nullable String password;

    private final Map<String, String> answers;

    private final Map<String, String> headers;

    private final List<String> codes;

    private final List<Credential> others;

    private final UnknownFields unknownFields;

    private Credential(Builder builder) {
        String user = Checks.required("Credential", "user", builder.user);
        this.user = user;
        String password = builder.password;
        if (password != null) {
            SensitiveChecks.length("Credential", "password", password, 2, 8);
            SensitiveChecks.pattern("Credential", "password", password, PASSWORD_PATTERN);
        }
        this.password = password;
        Map<String, String> answers = Checks.sensitiveMap("Credential", "answers", builder.answers);
        this.answers = answers;
        Map<String, String> headers = Checks.sensitiveMap("Credential", "headers", builder.headers);
        this.headers = headers;
        List<String> codes = Checks.list("Credential", "codes", builder.codes);
        this.codes = codes;
        List<Credential> others = Checks.list("Credential", "others", builder.others);
        this.others = others;
        this.unknownFields = builder.unknownFields;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().user(user)
                .password(password)
                .answers(answers)
                .headers(headers)
                .codes(codes)
                .others(others)
                .unknownFields(unknownFields);
    }

    /** The user of the test. */
    public String user() {
        return user;
    }

    /**
     * The password.
     *
     * @return empty if absent
     */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /**
     * The answers of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> answers() {
        return answers;
    }

    /**
     * The headers of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The codes of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<String> codes() {
        return codes;
    }

    /**
     * The others of the test.
     *
     * @return unmodifiable; empty if absent
     */
    public List<Credential> others() {
        return others;
    }

    /** The properties that this version does not know; they are sent on as they came. */
    public UnknownFields unknownFields() {
        return unknownFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credential that
                && user.equals(that.user)
                && Objects.equals(password, that.password)
                && answers.equals(that.answers)
                && headers.equals(that.headers)
                && codes.equals(that.codes)
                && others.equals(that.others)
                && unknownFields.equals(that.unknownFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user, password, answers, headers, codes, others, unknownFields);
    }

    @Override
    public String toString() {
        return "Credential[" + "user=" + user + ", password=" + Redaction.TEXT + ", answers="
                + Redaction.values(answers) + ", headers=" + Redaction.TEXT + ", codes=" + Redaction.TEXT + ", others="
                + others + "]";
    }

    /** Builds {@link Credential}. */
    public static final class Builder {
        private @Nullable String user;

        private @Nullable String password;

        private Map<String, String> answers = Map.of();

        private Map<String, String> headers = Map.of();

        private List<String> codes = List.of();

        private List<Credential> others = List.of();

        private UnknownFields unknownFields = UnknownFields.EMPTY;

        private Builder() {}

        /**
         * The user of the test.
         *
         * <p>Required.
         */
        public Builder user(String user) {
            this.user = user;
            return this;
        }

        /**
         * The password.
         *
         * <p>Absent if not set or null.
         */
        public Builder password(@Nullable String password) {
            this.password = password;
            return this;
        }

        /**
         * The answers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder answers(Map<String, String> answers) {
            this.answers = answers;
            return this;
        }

        /**
         * The answers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putAnswers(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.answers);
            more.put(name, value);
            this.answers = more;
            return this;
        }

        /**
         * The headers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder headers(Map<String, String> headers) {
            this.headers = headers;
            return this;
        }

        /**
         * The headers of the test.
         *
         * <p>Empty if not set.
         */
        public Builder putHeaders(String name, String value) {
            LinkedHashMap<String, String> more = new LinkedHashMap<>(this.headers);
            more.put(name, value);
            this.headers = more;
            return this;
        }

        /**
         * The codes of the test.
         *
         * <p>Empty if not set.
         */
        public Builder codes(List<String> codes) {
            this.codes = codes;
            return this;
        }

        /**
         * The codes of the test.
         *
         * <p>Empty if not set.
         */
        public Builder codes(String... codes) {
            return codes(Arrays.asList(codes));
        }

        /**
         * The others of the test.
         *
         * <p>Empty if not set.
         */
        public Builder others(List<Credential> others) {
            this.others = others;
            return this;
        }

        /**
         * The others of the test.
         *
         * <p>Empty if not set.
         */
        public Builder others(Credential... others) {
            return others(Arrays.asList(others));
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
        public Credential build() {
            return new Credential(this);
        }
    }
}
