package io.cloudruntimes.core.json;

/**
 * Writes and reads one type as JSON.
 *
 * @param <T> the type
 */
public interface JsonCodec<T> extends ValueReader<T>, ValueWriter<T> {}
