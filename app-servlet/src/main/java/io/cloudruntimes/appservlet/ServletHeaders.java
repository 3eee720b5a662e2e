package io.cloudruntimes.appservlet;

import io.cloudruntimes.core.http.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A copy of the headers of a request, since the container may reuse the request after the response. */
final class ServletHeaders implements Headers {
    private final Map<String, List<String>> byName = new LinkedHashMap<>();
    private final Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    ServletHeaders(HttpServletRequest request) {
        request.getHeaderNames().asIterator().forEachRemaining(name -> {
            List<String> values = Collections.list(request.getHeaders(name));
            byName.put(name, values);
            if (!values.isEmpty()) {
                first.put(name, values.get(0));
            }
        });
    }

    @Override
    public @Nullable String get(String name) {
        return first.get(name);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        byName.forEach((name, values) -> values.forEach(value -> to.accept(name, value)));
    }
}
