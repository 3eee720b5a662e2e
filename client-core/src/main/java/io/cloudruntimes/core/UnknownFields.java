package io.cloudruntimes.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties of a JSON object that this version does not know, kept so that nothing is lost when it is sent on. */
public final class UnknownFields {
    /** None. */
    public static final UnknownFields EMPTY = new UnknownFields(Map.of());

    private final Map<String, String> json;

    private UnknownFields(Map<String, String> json) {
        this.json = json;
    }

    /**
     * The given properties.
     *
     * @param json the JSON text of each property's value, by the property's name
     */
    public static UnknownFields of(Map<String, String> json) {
        return json.isEmpty() ? EMPTY : new UnknownFields(Collections.unmodifiableMap(new LinkedHashMap<>(json)));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return json.isEmpty();
    }

    /** The JSON text of each property's value, by the property's name, in the order in which they came. */
    public Map<String, String> asMap() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnknownFields && json.equals(((UnknownFields) other).json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** The names, not the values. */
    @Override
    public String toString() {
        return Redaction.metadata(json);
    }
}
