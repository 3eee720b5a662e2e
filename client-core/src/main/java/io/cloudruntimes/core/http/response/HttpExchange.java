package io.cloudruntimes.core.http.response;

import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;

/**
 * A request and how its response is read.
 *
 * @param decoder reads a successful response
 * @param outcomes which responses beyond 200 to 299 are successes as well
 * @param <T> the result
 */
public record HttpExchange<T>(HttpRequest request, ResponseDecoder<T> decoder, OutcomeMatcher outcomes) {
    /** An exchange in which every status beyond 299 is an error. */
    public HttpExchange(HttpRequest request, ResponseDecoder<T> decoder) {
        this(request, decoder, OutcomeMatcher.SUCCESS);
    }

    public boolean succeeds(HttpResponse response) {
        return response.status() >= 200 && response.status() <= 299 || outcomes.include(response);
    }
}
