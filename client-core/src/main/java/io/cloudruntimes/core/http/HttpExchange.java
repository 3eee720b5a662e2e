package io.cloudruntimes.core.http;

import java.util.List;

/**
 * A request and how its answer is read.
 *
 * @param decoder reads an answer of success, which is one of 200 to 299 or of a status that is named here
 * @param outcomes statuses beyond 299 that are outcomes and no errors; empty if there are none
 * @param <T> the result
 */
public record HttpExchange<T>(HttpRequest request, ResponseDecoder<T> decoder, List<Integer> outcomes) {
    public HttpExchange {
        outcomes = List.copyOf(outcomes);
    }

    /** An exchange in which every status beyond 299 is an error. */
    public HttpExchange(HttpRequest request, ResponseDecoder<T> decoder) {
        this(request, decoder, List.of());
    }

    boolean succeeds(int status) {
        return status >= 200 && status <= 299 || !outcomes.isEmpty() && outcomes.contains(status);
    }
}
