package io.cloudruntimes.core.text;

import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.http.HttpRequest;

/** Segments that slashes part, as the path of a URL: a slash, then each segment percent-encoded. */
public final class UrlPath {
    private UrlPath() {}

    /**
     * The path, as {@code /a%20b/c}.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if a segment is {@code .} or {@code ..}, which would lead elsewhere
     */
    public static String format(String value) {
        return "/" + HttpRequest.segments(value);
    }

    /**
     * What the path stands for, without its first slash.
     *
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if it is not percent-encoded
     */
    public static String parse(String path) {
        return PercentEncoding.decode(path.startsWith("/") ? path.substring(1) : path, false);
    }
}
