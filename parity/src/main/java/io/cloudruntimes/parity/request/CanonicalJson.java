package io.cloudruntimes.parity.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/**
 * JSON in the form of RFC 8785: properties sorted by UTF-16 units, no spaces, the least escapes, numbers as ECMAScript
 * writes them. With one point stricter: a whole number that a double cannot hold keeps its digits, so that a client
 * which loses some is seen.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(JsonElement json) {
        StringBuilder out = new StringBuilder();
        write(json, out);
        return out.toString();
    }

    private static void write(JsonElement json, StringBuilder out) {
        if (json.isJsonObject()) {
            writeObject(json.getAsJsonObject().asMap(), out);
        } else if (json.isJsonArray()) {
            String separator = "[";
            for (JsonElement element : json.getAsJsonArray()) {
                out.append(separator);
                write(element, out);
                separator = ",";
            }
            out.append(json.getAsJsonArray().isEmpty() ? "[]" : "]");
        } else if (json.isJsonPrimitive() && !((JsonPrimitive) json).isBoolean()) {
            JsonPrimitive value = (JsonPrimitive) json;
            if (value.isString()) {
                writeString(value.getAsString(), out);
            } else {
                out.append(number(value.getAsBigDecimal()));
            }
        } else {
            out.append(json);
        }
    }

    private static void writeObject(Map<String, JsonElement> properties, StringBuilder out) {
        String separator = "{";
        // the order of String is the one of UTF-16 units
        for (Map.Entry<String, JsonElement> property : new TreeMap<>(properties).entrySet()) {
            out.append(separator);
            writeString(property.getKey(), out);
            out.append(':');
            write(property.getValue(), out);
            separator = ",";
        }
        out.append(properties.isEmpty() ? "{}" : "}");
    }

    private static String number(BigDecimal value) {
        double nearest = value.doubleValue();
        boolean held = !Double.isInfinite(nearest) && new BigDecimal(nearest).compareTo(value) == 0;
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (whole && !held) {
            return value.toBigInteger().toString();
        }
        try {
            return NumberToJSON.serializeNumber(nearest);
        } catch (IOException e) {
            throw new IllegalArgumentException("the number " + value + " is beyond what JSON can carry", e);
        }
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
