package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.runtime.TokenHeader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The header by which a runtime authenticates to the application behind it. */
public record ApplicationCredentials(String header, String value) {
    /**
     * The credentials, with the token of the environment.
     *
     * @param token how the runtime authenticates; null if it does not
     * @param environment reads the variable that holds the token; null if it is not set
     * @return null if there is no token
     */
    public static @Nullable ApplicationCredentials of(
            @Nullable TokenHeader token, Function<String, @Nullable String> environment) {
        String value = token == null ? null : environment.apply(token.variable());
        return token == null || value == null || value.isEmpty()
                ? null
                : new ApplicationCredentials(token.name(), token.value(value));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return header;
    }
}
