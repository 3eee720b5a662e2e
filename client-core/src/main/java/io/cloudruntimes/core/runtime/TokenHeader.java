package io.cloudruntimes.core.runtime;

/**
 * The header with the token of the caller.
 *
 * @param name the header; empty if the runtime does not ask
 * @param prefix what stands before the token in the header, for example {@code "Bearer "}; empty for nothing
 * @param variable the environment variable with the token where the caller gives none; empty if there is none
 */
public record TokenHeader(String name, String prefix, String variable) {
    /** The runtime does not ask who is calling. */
    public static final TokenHeader NONE = new TokenHeader("", "", "");

    /** The value of the header that carries a token. */
    public String value(String token) {
        return prefix + token;
    }
}
