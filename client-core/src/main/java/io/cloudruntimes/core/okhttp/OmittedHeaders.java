package io.cloudruntimes.core.okhttp;

import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The headers that a request must not have, though OkHttp adds them.
 *
 * @param names their names, in lower case
 */
record OmittedHeaders(List<String> names) {
    private static final String AUTHORITY = ":authority";

    /** A network interceptor: what it takes away is not added again. */
    static Response remove(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        OmittedHeaders omitted = request.tag(OmittedHeaders.class);
        if (omitted == null) {
            return chain.proceed(request);
        }
        Request.Builder without = request.newBuilder();
        // OkHttp makes the pseudo-header of HTTP/2 from the header of HTTP/1.1
        omitted.names().forEach(name -> without.removeHeader(name.equals(AUTHORITY) ? "Host" : name));
        return chain.proceed(without.build());
    }
}
