package io.cloudruntimes.core;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in a text for people in place of a value that must not show there. */
public final class Redaction {
    /** In place of any sensitive value, absent or not. */
    public static final String TEXT = "<redacted>";

    private Redaction() {}

    /** The names of a map whose values are sensitive. */
    public static String values(Map<String, String> map) {
        Map<String, String> shown = new LinkedHashMap<>();
        map.keySet().forEach(name -> shown.put(name, TEXT));
        return shown.toString();
    }
}
