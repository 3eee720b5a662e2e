package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Unicode;
import org.jspecify.annotations.Nullable;

/** What a name and its value in a file must be, so that clients can ask for the name and get the exact value. */
public final class EntryRules {
    /** The most characters of a name, as in the documents of the API. */
    private static final int MAX_NAME = 1024;

    private EntryRules() {}

    /** Why clients could not read the entry, as the end of a sentence that begins with it; null if they can. Never has the value. */
    public static @Nullable String problem(String name, String value) {
        if (name.isEmpty() || isTooLong(name) || Unicode.halfPairAt(name) >= 0) {
            return "has no usable name: a name has 1 to " + MAX_NAME + " characters, and no half of a surrogate pair";
        }
        int half = Unicode.halfPairAt(value);
        return half < 0 ? null : Unicode.problem(half);
    }

    /** Whether the name has more characters than a client can ask for. */
    public static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > MAX_NAME;
    }

    /** The name as it may stand in a message, whatever it has. */
    public static String quote(String name) {
        return HasResource.quote(Unicode.replaceHalfPairs(name));
    }
}
