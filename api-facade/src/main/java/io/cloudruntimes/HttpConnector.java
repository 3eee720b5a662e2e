package io.cloudruntimes;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.api.HttpApi;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpClientConfig;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Connects to any runtime that serves the neutral HTTP API. */
final class HttpConnector implements RuntimeConnector {
    @Override
    public Set<String> schemes() {
        return Set.of("http", "https");
    }

    @Override
    public RuntimeConnection connect(URI url, ConnectOptions options) {
        HttpClientConfig config = HttpClientConfig.builder(url)
                .trust(options.trust().orElse(null))
                .interceptors(options.interceptors())
                .executor(options.executor().orElse(null));
        options.transport().ifPresent(config::transport);
        options.token().ifPresent(token -> config.token(() -> token));
        options.timeout().ifPresent(config::timeout);
        if (!options.retries()) {
            config.retries(0);
        }
        return new Connection(config.build());
    }

    private static final class Connection implements RuntimeConnection {
        private final HttpCaller caller;
        private final Map<Class<?>, Function<HttpCaller, Object>> clients = HttpApi.clients();
        private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

        Connection(HttpCaller caller) {
            this.caller = caller;
        }

        @Override
        public String runtime() {
            return caller.runtime();
        }

        @Override
        public <S> Optional<S> service(Class<S> type) {
            Function<HttpCaller, Object> client = clients.get(type);
            return client == null
                    ? Optional.empty()
                    : Optional.of(type.cast(made.computeIfAbsent(type, missing -> client.apply(caller))));
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.all(ApiOperations.ALL);
        }

        @Override
        public void close() {
            caller.close();
        }
    }
}
