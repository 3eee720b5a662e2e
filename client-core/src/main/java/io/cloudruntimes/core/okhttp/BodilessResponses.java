package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.http.transport.ResponseRules;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * Ends the responses that have no body by definition (1xx, 204 and 304) at their head. A 304 may state the length that the body of
 * a 200 would have. OkHttp waits for as many bytes, and refuses a 204 that states any: so the framing is taken out of the headers
 * before OkHttp looks at it. OkHttp itself knows that the response to a HEAD has no body.
 */
final class BodilessResponses {
    private BodilessResponses() {}

    /** Ends a response that has no body at its head. To be called before OkHttp looks at the framing. */
    static void endAtHead(Response response) {
        if (ResponseRules.isBodiless(response.code())) {
            try {
                removeFraming(response.headers());
            } catch (LinkageError e) {
                // an OkHttp with other insides; it reads the body that the headers promise
            }
        }
    }

    /** Changes the headers in place: OkHttp has no place at which they could be replaced. */
    private static void removeFraming(Headers headers) {
        String[] namesAndValues = headers.getNamesAndValues$okhttp();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase("Content-Length")) {
                namesAndValues[i + 1] = "0";
            } else if (namesAndValues[i].equalsIgnoreCase("Transfer-Encoding")) {
                namesAndValues[i + 1] = "";
            }
        }
    }
}
