package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.http.Headers;
import java.net.http.HttpHeaders;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a response. */
final class JdkHeaders implements Headers {
    private final HttpHeaders headers;

    JdkHeaders(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The last value, as the other transport gives it. */
    @Override
    public @Nullable String get(String name) {
        var values = headers.allValues(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        headers.map().forEach((name, values) -> {
            if (!name.startsWith(":")) { // the pseudo-header of HTTP/2
                values.forEach(value -> to.accept(name, value));
            }
        });
    }
}
