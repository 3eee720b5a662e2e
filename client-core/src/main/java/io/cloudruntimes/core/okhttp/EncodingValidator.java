package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.http.transport.ContentEncodings;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Refuses responses whose body is encoded in a way that was not asked for. OkHttp asks for gzip by itself, and undoes that only. */
final class EncodingValidator {
    private EncodingValidator() {}

    /** A network interceptor: it sees the response before OkHttp has undone the encoding. */
    static Response check(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!chain.request().method().equals("HEAD")) {
            try {
                ContentEncodings.check(
                        response.code(),
                        response.headers("Content-Encoding"),
                        chain.request().header("Accept-Encoding"));
            } catch (IOException e) {
                response.close();
                throw e;
            }
        }
        return response;
    }
}
