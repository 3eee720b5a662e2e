package io.cloudruntimes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type, for example {@code text/plain; charset=iso-8859-1}.
 *
 * @param type type and subtype, in lower case
 * @param charset the parameter {@code charset}; null if there is none
 */
record MediaType(String type, @Nullable String charset) {
    /** The media type that a header names. */
    static MediaType parse(String header) {
        String[] parts = header.split(";", -1);
        String charset = null;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0 && parts[i].substring(0, equals).strip().equalsIgnoreCase("charset")) {
                charset = unquoted(parts[i].substring(equals + 1).strip());
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    boolean isJson() {
        return type.equals("application/json") || type.equals("text/json") || type.endsWith("+json");
    }

    /** Whether the bytes are text for people or programs, and no JSON. */
    boolean isText() {
        return !isJson()
                && (type.startsWith("text/")
                        || type.endsWith("+xml")
                        || type.endsWith("+yaml")
                        || switch (type) {
                            case "application/xml",
                                    "application/yaml",
                                    "application/javascript",
                                    "application/x-www-form-urlencoded" -> true;
                            default -> false;
                        });
    }
}
