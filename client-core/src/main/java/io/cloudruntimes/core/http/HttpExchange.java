package io.cloudruntimes.core.http;

/**
 * A request and how its answer is read.
 *
 * @param <T> the result
 */
public record HttpExchange<T>(HttpRequest request, ResponseDecoder<T> decoder) {}
