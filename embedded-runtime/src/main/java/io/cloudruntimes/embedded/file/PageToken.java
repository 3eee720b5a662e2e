package io.cloudruntimes.embedded.file;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The token of a page: the last name of the page before, and a mark of the list that it belongs to. */
final class PageToken {
    private static final int MARK_BYTES = 8;

    private PageToken() {}

    /** The token of the page after a name. */
    static String after(String store, String prefix, String name) {
        byte[] last = name.getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(MARK_BYTES + last.length)
                .put(mark(store, prefix))
                .put(last)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * The name that the page comes after; empty for the first page.
     *
     * @throws InvalidArgumentException if the token belongs to another list, or is none
     */
    static String lastName(Optional<String> token, String store, String prefix) {
        if (token.isEmpty()) {
            return "";
        }
        byte[] bytes = decode(token.get());
        if (bytes.length <= MARK_BYTES || !Arrays.equals(mark(store, prefix), Arrays.copyOf(bytes, MARK_BYTES))) {
            throw wrong();
        }
        return new String(bytes, MARK_BYTES, bytes.length - MARK_BYTES, StandardCharsets.UTF_8);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static InvalidArgumentException wrong() {
        return new InvalidArgumentException(
                "the page token is not one of this store and this prefix; begin with the" + " first page");
    }

    private static byte[] mark(String store, String prefix) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest((store + '\0' + prefix).getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JVM has it
        }
    }
}
