package io.cloudruntimes.embedded;

import io.cloudruntimes.api.AsyncServices;
import io.cloudruntimes.capabilities.EmbeddedCapabilities;
import io.cloudruntimes.core.http.TaskExecutors;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A connection to an embedded runtime. */
final class EmbeddedConnection implements RuntimeConnection {
    private final EmbeddedRuntime runtime;
    private final Runnable onClose;
    private final ExecutorService executor = TaskExecutors.perTask("cloud-runtimes-embedded-async");

    EmbeddedConnection(EmbeddedRuntime runtime, Runnable onClose) {
        this.runtime = runtime;
        this.onClose = onClose;
    }

    @Override
    public String runtime() {
        return EmbeddedRuntime.NAME;
    }

    @Override
    public <S> Optional<S> service(Class<S> type) {
        Optional<S> async = AsyncServices.over(type, runtime, executor);
        if (async.isPresent()) {
            return async;
        }
        return Optional.of(runtime.service(type));
    }

    @Override
    public Capabilities capabilities() {
        return EmbeddedCapabilities.ALL;
    }

    @Override
    public void close() {
        executor.shutdown();
        onClose.run();
    }
}
