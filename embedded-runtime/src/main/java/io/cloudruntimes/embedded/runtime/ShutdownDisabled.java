package io.cloudruntimes.embedded.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.embedded.ServiceDecorator;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.RuntimeHealth;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeOperations;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;

/** Lets nobody shut the runtime down, where it does not know who calls. */
public final class ShutdownDisabled implements ServiceDecorator {
    @Override
    public <S> S decorate(Class<S> type, S service) {
        return service instanceof RuntimeService runtime ? type.cast(new Guarded(runtime)) : service;
    }

    private record Guarded(RuntimeService runtime) implements RuntimeService {
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
}
