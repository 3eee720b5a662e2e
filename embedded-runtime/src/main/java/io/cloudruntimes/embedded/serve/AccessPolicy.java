package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.runtime.TokenHeader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may call.
 *
 * @param header the header that carries the token
 * @param value the required value; null if everyone may call
 */
record AccessPolicy(String header, byte @Nullable [] value) {
    /** Admits callers that send the token in a header; everyone if the token is null. */
    static AccessPolicy of(TokenHeader header, @Nullable String token) {
        return new AccessPolicy(
                header.name(), token == null ? null : header.value(token).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a caller may call.
     *
     * @param sent the values of its header, exactly one of which must be there
     */
    boolean allows(List<String> sent) {
        return value == null
                || sent.size() == 1 && MessageDigest.isEqual(value, sent.get(0).getBytes(StandardCharsets.UTF_8));
    }

    /** The error message for other callers. */
    String refusal() {
        return "this runtime requires a token; send it in the header '" + header + "'";
    }
}
