package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A whole answer. Immutable. */
public final class HttpResponse {
    private final int status;
    private final Function<String, @Nullable String> headers;
    private final Bytes body;

    private HttpResponse(int status, Function<String, @Nullable String> headers, Bytes body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * An answer.
     *
     * @param headers the value of a header by its name in any case; null where it was not sent
     */
    public static HttpResponse of(int status, Function<String, @Nullable String> headers, Bytes body) {
        return new HttpResponse(status, headers, body);
    }

    /** An answer with the given headers. */
    public static HttpResponse of(int status, Map<String, String> headers, Bytes body) {
        return new HttpResponse(
                status,
                name -> headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null),
                body);
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** A header by its name in any case; null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }

    /** The media type of the body; empty if it was not sent. */
    public String contentType() {
        String type = header("Content-Type");
        return type == null ? "" : type;
    }

    /** The body; empty if none. */
    public Bytes body() {
        return body;
    }
}
