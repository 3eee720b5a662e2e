package io.cloudruntimes.core.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Gathers the headers that belong to the ends of a call, and not to the connection or to how the body travels. */
final class EndToEndHeaders implements BiConsumer<String, String> {
    private static final Set<String> OTHERS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "date",
            "expect",
            "grpc-accept-encoding",
            "grpc-encoding",
            "grpc-message",
            "grpc-status",
            "grpc-status-details-bin",
            "grpc-timeout",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Map<String, String> byName = new TreeMap<>();

    /** Whether a header belongs to the ends of a call. */
    static boolean include(String name) {
        return !OTHERS.contains(name.toLowerCase(Locale.ROOT));
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
