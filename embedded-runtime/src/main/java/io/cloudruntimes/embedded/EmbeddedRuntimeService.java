package io.cloudruntimes.embedded;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The embedded runtime itself. */
final class EmbeddedRuntimeService implements RuntimeService {
    private static final List<String> STATE_CAPABILITIES = List.of("ETAG", "TTL", "TRANSACTIONAL");

    private final Database database;
    private final Components stores;
    private final Components brokers;
    private final Runnable shutdown;

    EmbeddedRuntimeService(Database database, Components stores, Components brokers, Runnable shutdown) {
        this.database = database;
        this.stores = stores;
        this.brokers = brokers;
        this.shutdown = shutdown;
    }

    @Override
    public RuntimeMetadata metadata(GetMetadataRequest request, CallOptions options) {
        WithErrorContext.run(RuntimeOperations.METADATA, request, options, () -> {});
        List<RuntimeComponent> components = new ArrayList<>();
        for (String name : stores.names()) {
            components.add(RuntimeComponent.builder()
                    .name(name)
                    .type("state.sqlite")
                    .capabilities(STATE_CAPABILITIES)
                    .build());
        }
        for (String name : brokers.names()) {
            components.add(
                    RuntimeComponent.builder().name(name).type("pubsub.sqlite").build());
        }
        Optional<String> version = Optional.ofNullable(getClass().getPackage().getImplementationVersion());
        return RuntimeMetadata.builder()
                .runtime(EmbeddedRuntime.NAME)
                .version(version.orElse(null))
                .components(components)
                .build();
    }

    @Override
    public RuntimeHealth health(GetHealthRequest request, CallOptions options) {
        WithErrorContext.run(RuntimeOperations.HEALTH, request, options, () -> {});
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
