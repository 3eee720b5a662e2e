package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Starts a runtime of the caller's own for {@code embedded:} (in memory) and {@code embedded:/path/to/file}. */
public final class EmbeddedConnector implements RuntimeConnector {
    @Override
    public Set<String> schemes() {
        return Set.of("embedded");
    }

    @Override
    public RuntimeConnection connect(URI url, ConnectOptions options) {
        String file = url.getSchemeSpecificPart();
        if (file == null || file.startsWith("//")) {
            throw new InvalidArgumentException(
                    "the URL of an embedded runtime is embedded: or embedded:/path/to/file, not " + url);
        }
        boolean memory = file.isEmpty() || file.equals("memory");
        EmbeddedRuntime runtime = memory ? EmbeddedRuntime.inMemory() : EmbeddedRuntime.open(Path.of(file));
        return new EmbeddedConnection(
                runtime, runtime::close, options.executor().orElse(null));
    }
}
