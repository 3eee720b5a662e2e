package io.cloudruntimes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The values of one header, of which the API has the one text that joins them by commas. */
final class HeaderValues {
    private HeaderValues() {}

    /** The values of a header, in their order; empty if it was not sent. */
    static List<String> of(Map<String, String> headers, String name) {
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                boolean cookies = name.equalsIgnoreCase("Set-Cookie");
                return split(header.getValue(), cookies);
            }
        }
        return List.of();
    }

    /** Splits at commas that are not in a quoted string (RFC 9110, 5.6.1). Empty elements do not count. */
    private static List<String> split(String joined, boolean cookies) {
        List<String> values = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == ',' && !quoted && (!cookies || beginsCookie(joined, i + 1))) {
                add(values, joined.substring(start, i));
                start = i + 1;
            }
        }
        add(values, joined.substring(start));
        return List.copyOf(values);
    }

    /** Whether {@code name=} follows. The comma in the date of a cookie's {@code Expires} is not followed by that. */
    private static boolean beginsCookie(String joined, int from) {
        for (int i = from; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '=') {
                return true;
            }
            if (c == ';' || c == ',') {
                return false;
            }
        }
        return false;
    }

    private static void add(List<String> values, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty()) {
            values.add(stripped);
        }
    }
}
