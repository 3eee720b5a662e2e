package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of string to string where there is no JSON: {@code name=value} pairs in a query or a header. */
public final class NameValuePairs {
    private NameValuePairs() {}

    /**
     * The map of {@code name=value} pairs, each split at its first equals sign; a later pair of the same name wins.
     *
     * @throws InvalidArgumentException if a pair has no equals sign
     */
    public static Map<String, String> fromPairs(Iterable<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            if (at < 0) {
                throw new InvalidArgumentException(
                        "expected name=value, found " + Redaction.quoted(pair) + " without an equals sign");
            }
            map.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return map;
    }

    /** The map as the value of a header: percent-encoded pairs, separated by commas. */
    public static String toHeader(Map<String, String> map) {
        StringBuilder header = new StringBuilder();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            if (header.length() > 0) {
                header.append(',');
            }
            PercentEncoding.append(header, entry.getKey());
            header.append('=');
            PercentEncoding.append(header, entry.getValue());
        }
        return header.toString();
    }

    /** The map of a header's value; empty for null or no pairs. Blanks around pairs do not count. */
    public static Map<String, String> fromHeader(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Map.of();
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : header.split(",", -1)) {
            int at = pair.indexOf('=');
            if (at >= 0) {
                map.put(
                        PercentEncoding.decode(pair.substring(0, at).strip(), false),
                        PercentEncoding.decode(pair.substring(at + 1).strip(), false));
            }
        }
        return map;
    }
}
