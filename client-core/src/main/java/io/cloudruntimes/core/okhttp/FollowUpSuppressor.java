package io.cloudruntimes.core.okhttp;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Answers that OkHttp would act on by itself are hidden from it, between the two interceptors, and shown to the pipeline. */
final class FollowUpSuppressor {
    private static final int PROXY_AUTHENTICATION = 407;
    private static final int HIDDEN = 1000;

    private FollowUpSuppressor() {}

    /**
     * The innermost interceptor. OkHttp sends a request without a body again by itself on a 503 with {@code Retry-After: 0}, a
     * DELETE too, and fails on a number of seconds beyond an int: with a sign before the digits it leaves both to the retry of
     * this pipeline. It also fails on a 407 that no proxy sent, which a called service may well return.
     */
    static Response hidden(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() == PROXY_AUTHENTICATION) {
            return response.newBuilder().code(response.code() + HIDDEN).build();
        }
        String asked = response.code() == 503 ? response.header("Retry-After") : null;
        return asked == null || asked.isEmpty() || !Character.isDigit(asked.charAt(0))
                ? response
                : response.newBuilder().header("Retry-After", "+" + asked).build();
    }

    /** The outermost interceptor. */
    static Response shown(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() > HIDDEN
                ? response.newBuilder().code(response.code() - HIDDEN).build()
                : response;
    }
}
