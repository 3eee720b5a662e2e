// Generated from spec/openapi/guard.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.odd;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Redaction;
import io.cloudruntimes.core.check.Checks;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of <code>GuardService.signIn</code>.
 *
 * @apiNote Declared in <code>spec/openapi/guard.yaml#/paths/~1v1~1guard~1{realm}~1sign-in/post</code>.
 */
@Generated("io.cloudruntimes.generator")
public final class SignInRequest implements HasResource {
    private final String realm;

    private final String passphrase;

    private final Credential credential;

    private SignInRequest(Builder builder) {
        String realm = Checks.required("SignInRequest", "realm", builder.realm);
        this.realm = realm;
        String passphrase = Checks.required("SignInRequest", "passphrase", builder.passphrase);
        this.passphrase = passphrase;
        Credential credential = Checks.required("SignInRequest", "credential", builder.credential);
        this.credential = credential;
    }

    /** A builder without any property. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with the properties of this. */
    public Builder toBuilder() {
        return builder().realm(realm).passphrase(passphrase).credential(credential);
    }

    /** The realm of the test. */
    public String realm() {
        return realm;
    }

    /** The passphrase of the test. */
    public String passphrase() {
        return passphrase;
    }

    /** The credential of the test. */
    public Credential credential() {
        return credential;
    }

    @Override
    public String resource() {
        return "realm " + HasResource.quote(realm);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignInRequest that
                && realm.equals(that.realm)
                && passphrase.equals(that.passphrase)
                && credential.equals(that.credential);
    }

    @Override
    public int hashCode() {
        return Objects.hash(realm, passphrase, credential);
    }

    @Override
    public String toString() {
        return "SignInRequest[" + "realm=" + realm + ", passphrase=" + Redaction.TEXT + ", credential=" + credential
                + "]";
    }

    /** Builds {@link SignInRequest}. */
    public static final class Builder {
        private @Nullable String realm;

        private @Nullable String passphrase;

        private @Nullable Credential credential;

        private Builder() {}

        /**
         * The realm of the test.
         *
         * <p>Required.
         */
        public Builder realm(String realm) {
            this.realm = realm;
            return this;
        }

        /**
         * The passphrase of the test.
         *
         * <p>Required.
         */
        public Builder passphrase(String passphrase) {
            this.passphrase = passphrase;
            return this;
        }

        /**
         * The credential of the test.
         *
         * <p>Required.
         */
        public Builder credential(Credential credential) {
            this.credential = credential;
            return this;
        }

        /**
         * The object.
         *
         * @throws InvalidArgumentException if a required property is missing or a rule of the API is broken
         */
        public SignInRequest build() {
            return new SignInRequest(this);
        }
    }
}
