package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.http.Headers;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The headers of a response, and over HTTP/2 its trailers where it was read to its end. */
final class ResponseHeaders implements Headers {
    private static final okhttp3.Headers NONE = new okhttp3.Headers.Builder().build();

    private final okhttp3.Headers headers;
    private final Supplier<okhttp3.Headers> trailers;

    /** Those of a response that was read to its end: asked earlier this would wait for the end, and throw the body away. */
    ResponseHeaders(Response response) throws IOException {
        this(response.headers(), constant(response.protocol() == Protocol.HTTP_1_1 ? NONE : response.trailers()));
    }

    private static Supplier<okhttp3.Headers> constant(okhttp3.Headers trailers) {
        return () -> trailers;
    }

    private ResponseHeaders(okhttp3.Headers headers, Supplier<okhttp3.Headers> trailers) {
        this.headers = headers;
        this.trailers = trailers;
    }

    /** Those that came before the body, and over HTTP/2 the trailers once the body was read to its end. */
    static ResponseHeaders ofHead(Response response) {
        return new ResponseHeaders(
                response.headers(), response.protocol() == Protocol.HTTP_1_1 ? () -> NONE : () -> arrived(response));
    }

    private static okhttp3.Headers arrived(Response response) {
        try {
            okhttp3.Headers trailers = response.peekTrailers();
            return trailers == null ? NONE : trailers;
        } catch (IOException e) {
            return NONE; // the reader of the body gets the error
        }
    }

    @Override
    public @Nullable String get(String name) {
        String value = headers.get(name);
        return value != null ? value : trailers.get().get(name);
    }

    @Override
    public @Nullable Headers trailers() {
        okhttp3.Headers only = trailers.get();
        return only.size() == 0 ? null : new ResponseHeaders(only, () -> NONE);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        headers.forEach(header -> to.accept(header.getFirst(), header.getSecond()));
        trailers.get().forEach(trailer -> to.accept(trailer.getFirst(), trailer.getSecond()));
    }
}
