package io.cloudruntimes.core.http;

import java.io.IOException;
import java.util.function.BiConsumer;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The headers of an answer that was read to its end, and over HTTP/2 its trailers. */
final class ResponseHeaders implements Headers {
    private static final okhttp3.Headers NONE = new okhttp3.Headers.Builder().build();

    private final okhttp3.Headers headers;
    private final okhttp3.Headers trailers;

    ResponseHeaders(Response response) throws IOException {
        headers = response.headers();
        // asked earlier it would wait for the end of the body and throw that away
        trailers = response.protocol() == Protocol.HTTP_1_1 ? NONE : response.trailers();
    }

    @Override
    public @Nullable String get(String name) {
        String value = headers.get(name);
        return value != null ? value : trailers.get(name);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        headers.forEach(header -> to.accept(header.getFirst(), header.getSecond()));
        trailers.forEach(trailer -> to.accept(trailer.getFirst(), trailer.getSecond()));
    }
}
