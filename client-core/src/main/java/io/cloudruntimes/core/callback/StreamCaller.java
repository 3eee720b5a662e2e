package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.http.response.HttpExchange;
import org.jspecify.annotations.Nullable;

/** Makes the requests that start and stop streams of callbacks at their runtime. Thread-safe. */
@FunctionalInterface
public interface StreamCaller {
    /**
     * Makes one call on a wire of the runtime and waits for its result.
     *
     * @throws io.cloudruntimes.core.error.CloudRuntimesException if it fails, or if the wire is not open
     */
    <T extends @Nullable Object> T call(String wire, HttpExchange<T> exchange);
}
