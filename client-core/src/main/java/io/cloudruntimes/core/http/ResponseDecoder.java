package io.cloudruntimes.core.http;

import java.io.IOException;

/**
 * Makes the result of an operation from an answer of success.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ResponseDecoder<T> {
    /**
     * The result; called only for a status from 200 to 299.
     *
     * @throws IOException if the answer cannot be understood
     */
    T decode(HttpResponse response) throws IOException;
}
