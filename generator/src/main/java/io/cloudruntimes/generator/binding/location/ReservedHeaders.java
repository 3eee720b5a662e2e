package io.cloudruntimes.generator.binding.location;

import java.util.Locale;
import java.util.Set;

/** The headers that belong to a protocol itself: no value of the API can be in one. */
public final class ReservedHeaders {
    /** They frame a message or hold for one connection. */
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String CONTENT_TYPE = "content-type";
    private static final String GRPC_PREFIX = "grpc-";
    private static final String BINARY_SUFFIX = "-bin";

    /** What gRPC itself, and HTTP below it, needs in a request. */
    private static final Set<String> NEEDED = Set.of(CONTENT_TYPE, "te", "grpc-timeout", "grpc-encoding", "host");

    private ReservedHeaders() {}

    /** Why a value cannot be in a header; empty if it can. */
    public static String reason(String header, boolean grpc) {
        String name = header.toLowerCase(Locale.ROOT);
        if (FRAMING.contains(name)) {
            return "HTTP itself needs it";
        }
        if (name.equals(CONTENT_TYPE)) {
            return grpc ? "gRPC itself needs it" : "the media type has the location 'content-type'";
        }
        if (grpc && name.startsWith(GRPC_PREFIX)) {
            return "gRPC itself needs it";
        }
        return grpc && name.endsWith(BINARY_SUFFIX) ? "gRPC reads it as base64" : "";
    }

    /** Why headers with a prefix cannot hold the entries of a map; empty if they can. */
    public static String reasonOfPrefix(String header, boolean grpc) {
        String prefix = header.toLowerCase(Locale.ROOT);
        boolean framing = FRAMING.stream().anyMatch(name -> name.startsWith(prefix)) || CONTENT_TYPE.startsWith(prefix);
        boolean ofGrpc = grpc && (prefix.startsWith(GRPC_PREFIX) || GRPC_PREFIX.startsWith(prefix));
        return framing || ofGrpc ? "headers that the protocol itself needs begin so" : "";
    }

    /** Whether a request of gRPC cannot do without a header, or never has it. */
    public static boolean isNeeded(String header) {
        return NEEDED.contains(header) || FRAMING.contains(header) && !header.equals("content-length");
    }
}
