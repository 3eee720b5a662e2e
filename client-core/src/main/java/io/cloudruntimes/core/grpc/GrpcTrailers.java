package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call of gRPC: its status, its message and more. They are in the trailers. A response that has nothing else has them in
 * its headers, and only there the headers count. A response of another media type is not one of gRPC and has none of them.
 */
public final class GrpcTrailers {
    private static final String STATUS = "grpc-status";
    private static final String MESSAGE = "grpc-message";
    private static final String MEDIA_TYPE = "application/grpc";

    private final @Nullable Headers end;

    private GrpcTrailers(@Nullable Headers end) {
        this.end = end;
    }

    /** Those of a response that was read to its end. */
    public static GrpcTrailers of(HttpResponse response) {
        if (!isGrpc(response)) {
            return new GrpcTrailers(null);
        }
        Headers trailers = response.headers().trailers();
        if (trailers != null) {
            return new GrpcTrailers(trailers);
        }
        return new GrpcTrailers(response.content().isEmpty() ? response.headers() : null);
    }

    /** Whether the media type is one of gRPC, such as {@code application/grpc+proto}. One that is not stated counts as such. */
    static boolean isGrpc(HttpResponse response) {
        String type = response.contentType().toLowerCase(Locale.ROOT);
        return type.isEmpty()
                || type.startsWith(MEDIA_TYPE)
                        && (type.length() == MEDIA_TYPE.length()
                                || "+; ".indexOf(type.charAt(MEDIA_TYPE.length())) >= 0);
    }

    /** The status; null where there is none. One that is no status, and two that differ, are {@link GrpcStatus#UNKNOWN}. */
    public @Nullable GrpcStatus status() {
        Set<String> values = new LinkedHashSet<>();
        if (end != null) {
            end.each((name, value) -> {
                if (name.equalsIgnoreCase(STATUS)) {
                    values.add(value);
                }
            });
        }
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> GrpcStatus.of(values.iterator().next());
            default -> GrpcStatus.UNKNOWN;
        };
    }

    /** The message of an error; empty where there is none. */
    public String message() {
        String text = header(MESSAGE);
        return text == null ? "" : decode(text);
    }

    /** The last value of a name; null where there is none. */
    public @Nullable String header(String name) {
        return end == null ? null : end.get(name);
    }

    /** A message whatever it is: what is not percent-encoded stands for itself, and what is not UTF-8 is replaced. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int high = encoded[i] == '%' && i + 2 < encoded.length ? digit(encoded[i + 1]) : -1;
            int low = high < 0 ? -1 : digit(encoded[i + 2]);
            if (low < 0) {
                decoded.write(encoded[i]);
            } else {
                decoded.write(high << 4 | low);
                i += 2;
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int digit(byte character) {
        return Character.digit((char) (character & 255), 16);
    }
}
