package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.http.transport.ContentEncodings;
import io.cloudruntimes.core.http.transport.ResponseRules;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Refuses responses whose body is not what was asked for, or whose end is not known. OkHttp asks for gzip by itself, and undoes that
 * only.
 */
final class ResponseValidator {
    private ResponseValidator() {}

    /** A network interceptor: it sees the response before OkHttp has undone the encoding. */
    static Response check(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Response response = proceed(chain, request);
        if (request.method().equals("HEAD")) {
            return response;
        }
        try {
            ResponseRules.checkFraming(
                    response.code(), response.headers("Content-Length"), response.headers("Transfer-Encoding"));
        } catch (IOException e) {
            chain.call().cancel(); // closing the response would look for its end
            throw e;
        }
        try {
            ResponseRules.checkRange(response.code(), request.header("Range") != null);
            ContentEncodings.check(
                    response.code(), response.headers("Content-Encoding"), request.header("Accept-Encoding"));
        } catch (IOException e) {
            response.close();
            throw e;
        }
        return response;
    }

    /** What OkHttp cannot read may be an unchecked exception, as a status below zero is. */
    private static Response proceed(Interceptor.Chain chain, Request request) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw (IOException) new ProtocolException("the response cannot be read: " + e.getMessage()).initCause(e);
        }
    }
}
