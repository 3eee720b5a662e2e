package io.cloudruntimes.embedded.serve;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells a browser that a page of another site may call: the headers of the CORS protocol of the Fetch standard. */
final class CrossOriginHeaders {
    private static final int NO_CONTENT = 204;
    private static final long VALID_SECONDS = 600;

    private final BrowserPolicy policy;

    CrossOriginHeaders(BrowserPolicy policy) {
        this.policy = policy;
    }

    /**
     * Adds the headers to a response for an allowed origin, and answers the browser's question before a request.
     *
     * @return whether the request was such a question
     */
    boolean add(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        String origin = asked.get(HttpHeader.ORIGIN);
        if (origin == null || !policy.isAllowed(origin)) {
            return false;
        }
        HttpFields.Mutable headers = response.getHeaders();
        headers.put("Access-Control-Allow-Origin", origin);
        headers.add(HttpHeader.VARY, "Origin");
        headers.put("Access-Control-Expose-Headers", "*");
        String method = asked.get("Access-Control-Request-Method");
        if (!request.getMethod().equals("OPTIONS") || method == null) {
            return false;
        }
        headers.put("Access-Control-Allow-Methods", method);
        String wanted = asked.get("Access-Control-Request-Headers");
        if (wanted != null) {
            headers.put("Access-Control-Allow-Headers", wanted);
        }
        headers.put("Access-Control-Max-Age", VALID_SECONDS);
        response.setStatus(NO_CONTENT);
        response.write(true, null, callback);
        return true;
    }
}
