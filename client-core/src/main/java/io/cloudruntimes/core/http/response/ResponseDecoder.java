package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.http.HttpResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the result of an operation from a successful response.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ResponseDecoder<T> {
    /**
     * The result; called only for a status from 200 to 299. Null only where {@code T} is {@code Void}.
     *
     * @throws IOException if the response cannot be understood
     */
    @Nullable
    T decode(HttpResponse response) throws IOException;
}
