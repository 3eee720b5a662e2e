package io.cloudruntimes.jetty;

import io.cloudruntimes.core.http.Headers;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** The headers of a request that Jetty received. */
public record JettyHeaders(HttpFields fields) implements Headers {
    @Override
    public @Nullable String get(String name) {
        return fields.get(name);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        fields.forEach(field -> to.accept(field.getName(), field.getValue()));
    }
}
