package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that a caller gives to a call. Their names are compared without case; several values of one name are kept in their
 * order, joined as HTTP joins them. Headers of the connection and of the framing of the body are not the caller's.
 */
public final class CallerHeaders {
    private static final Set<String> RESERVED = Set.of(
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

    private CallerHeaders() {}

    /** Whether a header belongs to the connection or to how the body travels, and not to the ends of a call. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Makes sure that a header is the caller's to give.
     *
     * @throws InvalidArgumentException if it is not
     */
    public static void requireAllowed(String name) {
        if (isReserved(name)) {
            throw new InvalidArgumentException("the header '" + name + "' is not the caller's to set: "
                    + (name.equalsIgnoreCase("content-type")
                            ? "give the media type with the body"
                            : "it is a header of the connection, or of the framing of the body"));
        }
    }

    /** Adds a value to a map of headers. A name that is there in another case is the same one. */
    public static void add(Map<String, String> headers, String name, String value) {
        String known = headers.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
        String separator = name.equalsIgnoreCase("cookie") ? "; " : ", ";
        headers.merge(known, value, (before, next) -> before + separator + next);
    }

    /**
     * The headers that a caller gives, each name once.
     *
     * @throws InvalidArgumentException if one is not the caller's to give
     */
    public static Map<String, String> of(Map<String, String> given) {
        Map<String, String> headers = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            requireAllowed(name);
            add(headers, name, value);
        });
        return headers;
    }
}
