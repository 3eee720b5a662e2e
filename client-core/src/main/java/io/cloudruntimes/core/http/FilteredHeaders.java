package io.cloudruntimes.core.http;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The headers of a request but one. */
record FilteredHeaders(Headers all, String name) implements Headers {
    @Override
    public @Nullable String get(String wanted) {
        return wanted.equalsIgnoreCase(name) ? null : all.get(wanted);
    }

    @Override
    public void each(BiConsumer<String, String> to) {
        all.each((header, value) -> {
            if (!header.equalsIgnoreCase(name)) {
                to.accept(header, value);
            }
        });
    }
}
