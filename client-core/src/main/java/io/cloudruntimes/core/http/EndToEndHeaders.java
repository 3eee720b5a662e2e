package io.cloudruntimes.core.http;

import io.cloudruntimes.core.CallerHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Gathers the headers that belong to the ends of a call, and not to the connection or to how the body travels. */
final class EndToEndHeaders implements BiConsumer<String, String> {
    private final Map<String, String> byName = new TreeMap<>();

    /** Whether a header belongs to the ends of a call. */
    static boolean include(String name) {
        return !CallerHeaders.isReserved(name);
    }

    @Override
    public void accept(String name, String value) {
        if (include(name)) {
            byName.merge(name.toLowerCase(Locale.ROOT), value, (first, next) -> first + ", " + next);
        }
    }

    Map<String, String> byName() {
        return byName;
    }
}
