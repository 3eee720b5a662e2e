package io.cloudruntimes.embedded;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.api.AsyncServices;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.Threads;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** Connects to {@code embedded:} (in memory) and {@code embedded:/path/to/file}: a runtime of the caller's own. */
public final class EmbeddedConnector implements RuntimeConnector {
    @Override
    public Set<String> schemes() {
        return Set.of("embedded");
    }

    @Override
    public RuntimeConnection connect(URI url, ConnectOptions options) {
        String place = url.getSchemeSpecificPart();
        if (place == null || place.startsWith("//")) {
            throw new InvalidArgumentException(
                    "the URL of an embedded runtime is embedded: or embedded:/path/to/file, not " + url);
        }
        boolean memory = place.isEmpty() || place.equals("memory");
        return new Connection(memory ? EmbeddedRuntime.inMemory() : EmbeddedRuntime.open(Path.of(place)));
    }

    private static final class Connection implements RuntimeConnection {
        private final EmbeddedRuntime runtime;
        private final ExecutorService executor = Threads.perTask("cloud-runtimes-embedded-async");

        Connection(EmbeddedRuntime runtime) {
            this.runtime = runtime;
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
            return Capabilities.all(ApiOperations.ALL);
        }

        @Override
        public void close() {
            executor.shutdown();
            runtime.close();
        }
    }
}
