package io.cloudruntimes;

import io.cloudruntimes.core.Redaction;
import java.util.Map;

/**
 * A value with its version.
 *
 * @param value the value
 * @param etag its version, for a write that must not overwrite the write of another; empty if the store has none
 * @param metadata what the store reports about it; empty if nothing
 * @param <T> the type of the value
 */
public record Entry<T>(T value, String etag, Map<String, String> metadata) {
    /** The version and the names of the metadata, never the value: values may be secret. */
    @Override
    public String toString() {
        return "Entry[value=" + Redaction.value(value) + ", etag=" + etag + ", metadata=" + Redaction.metadata(metadata)
                + "]";
    }
}
