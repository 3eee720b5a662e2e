package io.cloudruntimes.core.http;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.PercentEncoding;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The path and the query of a request while it is built, percent-encoded. */
final class RequestTarget {
    private final StringBuilder target;
    private boolean hasQuery;

    /**
     * @param path the path, percent-encoded, with a leading slash
     */
    RequestTarget(String path) {
        if (!path.startsWith("/")) {
            // anything else could change the host to which the request, with its token, goes
            throw new InvalidArgumentException("the path of a request must begin with a slash");
        }
        target = new StringBuilder(path.length() + 64).append(path);
    }

    static String segment(String value) {
        if (value.isEmpty() || isRelative(value)) {
            throw notSegment(value);
        }
        return PercentEncoding.encode(value);
    }

    static String segments(String value) {
        StringBuilder path = new StringBuilder(value.length() + 16);
        String separator = "";
        for (String segment : value.split("/", -1)) {
            if (isRelative(segment)) {
                throw notSegment(segment);
            }
            path.append(separator);
            PercentEncoding.append(path, segment);
            separator = "/";
        }
        return path.toString();
    }

    /** The segments of a name that the body has, too: without those that a path cannot have. */
    static String callSegments(String value) {
        return segments(Arrays.stream(value.split("/", -1))
                .filter(segment -> !isRelative(segment))
                .collect(Collectors.joining("/")));
    }

    private static boolean isRelative(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static InvalidArgumentException notSegment(String value) {
        return new InvalidArgumentException("'" + value + "' cannot be a segment of a path");
    }

    void query(String name, String value) {
        name(name);
        PercentEncoding.append(target, value);
    }

    /** Adds each entry as one pair, of which the equals sign is encoded. */
    void queryMap(String name, Map<String, String> map) {
        for (Map.Entry<String, String> entry : map.entrySet()) {
            if (entry.getKey().indexOf('=') >= 0) {
                throw new InvalidArgumentException(
                        name + ": the name " + HasResource.quote(entry.getKey()) + " must not have an equals sign");
            }
            name(name);
            PercentEncoding.append(target, entry.getKey());
            target.append("%3D");
            PercentEncoding.append(target, entry.getValue());
        }
    }

    /** Adds a whole query, percent-encoded. */
    void queryString(String query) {
        if (!query.isEmpty()) {
            separate().append(query);
        }
    }

    private void name(String name) {
        PercentEncoding.append(separate(), name);
        target.append('=');
    }

    private StringBuilder separate() {
        target.append(hasQuery ? '&' : '?');
        hasQuery = true;
        return target;
    }

    @Override
    public String toString() {
        return target.toString();
    }
}
