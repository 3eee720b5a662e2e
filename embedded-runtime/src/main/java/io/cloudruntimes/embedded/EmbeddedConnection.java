package io.cloudruntimes.embedded;

import io.cloudruntimes.api.AsyncServices;
import io.cloudruntimes.capabilities.EmbeddedCapabilities;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A connection to an embedded runtime. */
final class EmbeddedConnection implements RuntimeConnection {
    private final EmbeddedRuntime runtime;
    private final Runnable onClose;
    /** Threads of this connection; null if the user has given an executor. */
    private final @Nullable ExecutorService ownThreads;

    private final Executor executor;

    EmbeddedConnection(EmbeddedRuntime runtime, Runnable onClose, @Nullable Executor executor) {
        this.runtime = runtime;
        this.onClose = onClose;
        this.ownThreads = executor == null ? TaskExecutors.perTask("cloud-runtimes-embedded-async") : null;
        this.executor = executor == null ? Objects.requireNonNull(ownThreads) : executor;
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
        if (ownThreads != null) {
            ownThreads.shutdown();
        }
        onClose.run();
    }
}
