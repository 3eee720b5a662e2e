package io.cloudruntimes.embedded.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeHealth;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeOperations;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;

/** The runtime's own service for callers that it does not know: they cannot shut it down. */
record NoShutdown(RuntimeService runtime) implements RuntimeService {
    @Override
    public RuntimeMetadata metadata(GetMetadataRequest request, CallOptions options) {
        return runtime.metadata(request, options);
    }

    @Override
    public RuntimeHealth health(GetHealthRequest request, CallOptions options) {
        return runtime.health(request, options);
    }

    @Override
    public void shutdown(ShutdownRuntimeRequest request, CallOptions options) {
        WithErrorContext.run(RuntimeOperations.SHUTDOWN, request, options, () -> {
            throw new PermissionDeniedException(
                    "a runtime that requires no token is not shut down by its callers; start it with a token");
        });
    }
}
