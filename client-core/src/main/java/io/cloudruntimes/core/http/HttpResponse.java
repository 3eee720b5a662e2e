package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response. Its body is either read as a whole, and then the response is immutable, or still streams. */
public final class HttpResponse {
    private final int status;
    private final int sentStatus;
    private final Headers headers;
    private final Content body;

    private HttpResponse(int status, int sentStatus, Headers headers, Content body) {
        this.status = status;
        this.sentStatus = sentStatus;
        this.headers = headers;
        this.body = body;
    }

    /** A response. */
    public static HttpResponse of(int status, Headers headers, Bytes body) {
        return new HttpResponse(status, status, headers, Content.of(body));
    }

    /** A response whose body is a stream that must be read to its end or closed. */
    public static HttpResponse live(int status, Headers headers, Content body) {
        return new HttpResponse(status, status, headers, body);
    }

    /** A response with the given headers. */
    public static HttpResponse of(int status, Map<String, String> headers, Bytes body) {
        return new HttpResponse(status, status, Headers.of(headers), Content.of(body));
    }

    /** This with another status. */
    public HttpResponse withStatus(int other) {
        return new HttpResponse(other, sentStatus, headers, body);
    }

    /** This with another body. */
    public HttpResponse withContent(Content other) {
        return new HttpResponse(status, sentStatus, headers, other);
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** The status that the server sent, which {@link #withStatus} does not change. */
    public int sentStatus() {
        return sentStatus;
    }

    /** A header by its name in any case; null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The headers, and the trailers among them. */
    public Headers headers() {
        return headers;
    }

    /**
     * The headers whose names begin with a prefix, in any case, by the rest of the name; empty if there are none. Some names may be left
     * out.
     */
    public Map<String, String> headersWith(String prefix, String... leftOut) {
        return headers.prefixed(prefix, leftOut);
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

    /** Whether the body still streams. */
    public boolean isLive() {
        return !body.isRepeatable();
    }

    /** The whole body; empty if there is none, or if it still streams. */
    public Bytes body() {
        return isLive() ? Bytes.EMPTY : body.bytes();
    }

    /** The body, which may still stream. */
    public Content content() {
        return body;
    }

    /** Closes a body that still streams. */
    public void close() {
        body.close();
    }
}
