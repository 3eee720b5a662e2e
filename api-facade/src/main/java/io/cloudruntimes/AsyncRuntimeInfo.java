package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.runtime.AsyncRuntimeService;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeHealth;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeOperations;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link RuntimeInfo} with futures. No method throws: each failure is in the future, with the exception that
 * the method of {@link RuntimeInfo} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncRuntimeInfo {
    private final AsyncRuntimeService service;

    AsyncRuntimeInfo(AsyncRuntimeService service) {
        this.service = service;
    }

    /** As {@link RuntimeInfo#metadata()}. */
    public CompletableFuture<RuntimeMetadata> metadata() {
        return metadata(CallOptions.DEFAULT);
    }

    /** As {@link RuntimeInfo#metadata(CallOptions)}. */
    public CompletableFuture<RuntimeMetadata> metadata(CallOptions options) {
        return Futures.of(() -> service.metadata(
                GetMetadataRequest.builder().build(),
                Arguments.required(RuntimeOperations.METADATA, "options", options)));
    }

    /** As {@link RuntimeInfo#health()}. */
    public CompletableFuture<RuntimeHealth> health() {
        return health(CallOptions.DEFAULT);
    }

    /** As {@link RuntimeInfo#health(CallOptions)}. */
    public CompletableFuture<RuntimeHealth> health(CallOptions options) {
        return Futures.of(() -> service.health(
                GetHealthRequest.builder().build(), Arguments.required(RuntimeOperations.HEALTH, "options", options)));
    }

    /** As {@link RuntimeInfo#shutdown()}. */
    public CompletableFuture<@Nullable Void> shutdown() {
        return shutdown(CallOptions.DEFAULT);
    }

    /** As {@link RuntimeInfo#shutdown(CallOptions)}. */
    public CompletableFuture<@Nullable Void> shutdown(CallOptions options) {
        return Futures.of(() -> service.shutdown(
                ShutdownRuntimeRequest.builder().build(),
                Arguments.required(RuntimeOperations.SHUTDOWN, "options", options)));
    }
}
