package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.runtime.TokenHeader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Who may call.
 *
 * @param header the header that tells who is calling
 * @param value what it must be; null if everyone may call
 */
record AccessPolicy(String header, byte @Nullable [] value) {
    /** Those who send the token in a header; everyone if it is null. */
    static AccessPolicy of(TokenHeader header, @Nullable String token) {
        return new AccessPolicy(
                header.name(), token == null ? null : header.value(token).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether who sends this value, which is null where it is not sent, may call. */
    boolean allows(@Nullable String sent) {
        return value == null || sent != null && MessageDigest.isEqual(value, sent.getBytes(StandardCharsets.UTF_8));
    }

    /** What to tell others. */
    String refusal() {
        return "this runtime was started with a token, and the header '" + header + "' does not have it";
    }
}
