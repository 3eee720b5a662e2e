package io.cloudruntimes.embedded.runtime;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.GetMetadataRequest;
import io.cloudruntimes.runtime.HealthStatus;
import io.cloudruntimes.runtime.RuntimeComponent;
import io.cloudruntimes.runtime.RuntimeHealth;
import io.cloudruntimes.runtime.RuntimeMetadata;
import io.cloudruntimes.runtime.RuntimeOperations;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The metadata of the runtime, with the components of all modules, its health and its shutdown. */
final class EmbeddedRuntimeService implements RuntimeService {
    private final Database database;
    private final Optional<String> application;
    private final Supplier<List<Component>> components;
    private final Runnable shutdown;

    EmbeddedRuntimeService(
            Database database, Optional<String> application, Supplier<List<Component>> components, Runnable shutdown) {
        this.database = database;
        this.application = application;
        this.components = components;
        this.shutdown = shutdown;
    }

    @Override
    public RuntimeMetadata metadata(GetMetadataRequest request, CallOptions options) {
        return WithErrorContext.call(
                RuntimeOperations.METADATA,
                request,
                options,
                () -> RuntimeMetadata.builder()
                        .runtime(EmbeddedRuntime.NAME)
                        .appId(application.orElse(null))
                        .version(EmbeddedRuntime.class.getPackage().getImplementationVersion())
                        .components(components.get().stream()
                                .map(EmbeddedRuntimeService::component)
                                .toList())
                        .build());
    }

    private static RuntimeComponent component(Component component) {
        return RuntimeComponent.builder()
                .name(component.name())
                .type(component.type())
                .capabilities(component.capabilities())
                .build();
    }

    @Override
    public RuntimeHealth health(GetHealthRequest request, CallOptions options) {
        return WithErrorContext.call(RuntimeOperations.HEALTH, request, options, this::health);
    }

    private RuntimeHealth health() {
        try {
            database.read(sql -> sql.isValid(1));
            return RuntimeHealth.builder().status(HealthStatus.UP).build();
        } catch (CloudRuntimesException e) {
            return RuntimeHealth.builder()
                    .status(HealthStatus.DOWN)
                    .message(e.reason())
                    .build();
        }
    }

    @Override
    public void shutdown(ShutdownRuntimeRequest request, CallOptions options) {
        WithErrorContext.run(RuntimeOperations.SHUTDOWN, request, options, shutdown);
    }
}
