package io.cloudruntimes.core.spi;

import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.http.transport.TransportProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How to connect. Immutable. */
public final class ConnectOptions {
    /** No token, the default timeout, retries on, the environment of this process. */
    public static final ConnectOptions DEFAULT = builder().build();

    private final @Nullable String token;
    private final @Nullable Duration timeout;
    private final boolean retries;
    private final @Nullable Path trusted;
    private final List<Interceptor> interceptors;
    private final @Nullable Executor executor;
    private final @Nullable TransportProvider transport;
    private final Map<String, String> environment;

    private ConnectOptions(Builder builder) {
        token = builder.token;
        timeout = builder.timeout;
        retries = builder.retries;
        trusted = builder.trusted;
        interceptors = List.copyOf(builder.interceptors);
        executor = builder.executor;
        transport = builder.transport;
        environment = Map.copyOf(builder.environment);
    }

    /** A builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The token to send to the runtime, and to nobody else; empty for none. */
    public Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** The timeout of calls without a timeout of their own; empty for the connector's default. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Whether failed calls are tried again where that is safe. */
    public boolean retries() {
        return retries;
    }

    /** A file of PEM certificates to trust in place of those that the JVM trusts; empty for the JVM's. */
    public Optional<Path> trust() {
        return Optional.ofNullable(trusted);
    }

    /** Called for each attempt of a call, in their order; a runtime in this JVM has none. */
    public List<Interceptor> interceptors() {
        return interceptors;
    }

    /** Runs async calls; empty for threads of the connection. It is not shut down. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(executor);
    }

    /** Carries the requests; empty for OkHttp. A runtime in this JVM needs none. */
    public Optional<TransportProvider> transport() {
        return Optional.ofNullable(transport);
    }

    /** The environment variables that connectors may read. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Builds {@link ConnectOptions}. */
    public static final class Builder {
        private @Nullable String token;
        private @Nullable Duration timeout;
        private boolean retries = true;
        private @Nullable Path trusted;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private @Nullable Executor executor;
        private @Nullable TransportProvider transport;
        private Map<String, String> environment = System.getenv();

        private Builder() {}

        /** The token to send to the runtime; null for none. */
        public Builder token(@Nullable String token) {
            this.token = token;
            return this;
        }

        /** The timeout of calls without a timeout of their own; null for the connector's default. */
        public Builder timeout(@Nullable Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Whether failed calls are tried again where that is safe. */
        public Builder retries(boolean retries) {
            this.retries = retries;
            return this;
        }

        /**
         * A file of PEM certificates to trust in place of those that the JVM trusts, as that of a private authority; null
         * for the JVM's.
         */
        public Builder trust(@Nullable Path trusted) {
            this.trusted = trusted;
            return this;
        }

        /** Adds an interceptor after those that were added before; a runtime in this JVM has no attempts to intercept. */
        public Builder interceptor(Interceptor interceptor) {
            interceptors.add(interceptor);
            return this;
        }

        /** Runs async calls; null for threads of the connection. It is not shut down. */
        public Builder executor(@Nullable Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Carries the requests; null for OkHttp. A runtime in this JVM needs none. */
        public Builder transport(@Nullable TransportProvider transport) {
            this.transport = transport;
            return this;
        }

        /** The environment variables that connectors may read. */
        public Builder environment(Map<String, String> environment) {
            this.environment = environment;
            return this;
        }

        /** The options. */
        public ConnectOptions build() {
            return new ConnectOptions(this);
        }
    }
}
