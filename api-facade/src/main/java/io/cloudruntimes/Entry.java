package io.cloudruntimes;

import java.util.Map;

/**
 * A value with its version.
 *
 * @param value the value
 * @param etag its version, for a write that must not overwrite the write of another; empty if the store has none
 * @param metadata what the store reports about it; empty if nothing
 * @param <T> the type of the value
 */
public record Entry<T>(T value, String etag, Map<String, String> metadata) {}
