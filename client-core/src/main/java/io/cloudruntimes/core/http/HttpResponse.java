package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole answer. Immutable. */
public final class HttpResponse {
    private final int status;
    private final Headers headers;
    private final Bytes body;

    private HttpResponse(int status, Headers headers, Bytes body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer. */
    public static HttpResponse of(int status, Headers headers, Bytes body) {
        return new HttpResponse(status, headers, body);
    }

    /** An answer with the given headers. */
    public static HttpResponse of(int status, Map<String, String> headers, Bytes body) {
        return new HttpResponse(status, Headers.of(headers), body);
    }

    /** This with another status. */
    public HttpResponse withStatus(int other) {
        return new HttpResponse(other, headers, body);
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** A header by its name in any case; null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The headers whose names begin with a prefix, in any case, by the rest of the name; empty if there are none. */
    public Map<String, String> headersWith(String prefix) {
        return headers.prefixed(prefix);
    }

    /** The headers that are not those of the connection or of the body; several values of one name are joined by a comma. */
    public Map<String, String> ownHeaders() {
        return headers.own();
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
