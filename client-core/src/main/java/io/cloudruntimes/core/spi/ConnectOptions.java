package io.cloudruntimes.core.spi;

import io.cloudruntimes.core.Durations;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.core.http.transport.TransportProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How to connect. Immutable. */
public final class ConnectOptions {
    /** No token, the default timeout, retries on, the environment of this process. */
    public static final ConnectOptions DEFAULT = builder().build();

    private final @Nullable String token;
    private final @Nullable Duration timeout;
    private final boolean retries;
    private final boolean callbacksDeferred;
    private final @Nullable Path trusted;
    private final List<Interceptor> interceptors;
    private final @Nullable Executor executor;
    private final @Nullable TransportProvider transport;
    private final OptionalLong maxResponseBytes;
    private final OptionalLong maxUndeliveredBytes;
    private final Map<String, String> environment;

    private ConnectOptions(Builder builder) {
        token = builder.token;
        timeout = builder.timeout;
        retries = builder.retries;
        callbacksDeferred = builder.callbacksDeferred;
        trusted = builder.trusted;
        interceptors = List.copyOf(builder.interceptors);
        executor = builder.executor;
        transport = builder.transport;
        maxResponseBytes = builder.maxResponseBytes;
        maxUndeliveredBytes = builder.maxUndeliveredBytes;
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

    /** Whether the port at which the runtime calls the application is served only after {@link RuntimeConnection#startCallbacks}. */
    public boolean callbacksDeferred() {
        return callbacksDeferred;
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

    /** The most bytes of a response and of a message of a stream; empty for the connector's default. */
    public OptionalLong maxResponseBytes() {
        return maxResponseBytes;
    }

    /** The most bytes to read before something of a response reaches the caller; empty for the connector's default. */
    public OptionalLong maxUndeliveredBytes() {
        return maxUndeliveredBytes;
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
        private boolean callbacksDeferred;
        private @Nullable Path trusted;
        private final List<Interceptor> interceptors = new ArrayList<>();
        private @Nullable Executor executor;
        private @Nullable TransportProvider transport;
        private OptionalLong maxResponseBytes = OptionalLong.empty();
        private OptionalLong maxUndeliveredBytes = OptionalLong.empty();
        private Map<String, String> environment = System.getenv();

        private Builder() {}

        /** The token to send to the runtime; null for none. */
        public Builder token(@Nullable String token) {
            this.token = token;
            return this;
        }

        /**
         * The timeout of calls without a timeout of their own; null for the connector's default.
         *
         * @throws InvalidArgumentException if it is not positive
         */
        public Builder timeout(@Nullable Duration timeout) {
            this.timeout = timeout == null ? null : Durations.requirePositive("the timeout of a connection", timeout);
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

        /** Serves the port at which a runtime calls the application only after {@link RuntimeConnection#startCallbacks}. */
        public Builder deferCallbacks() {
            this.callbacksDeferred = true;
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

        /**
         * The most bytes of a response, and of an event or a message of a stream. If it is not set, the limit is 64 MiB, or an
         * eighth of the heap where that is less: a response is in memory up to three times while it is decoded. A longer
         * response fails with {@code resource_exhausted}; a longer event is reported to the listener and skipped. A response
         * that the caller reads as a stream has no limit.
         *
         * @throws InvalidArgumentException if the number is not positive
         */
        public Builder maxResponseBytes(long maxResponseBytes) {
            this.maxResponseBytes = positive("maxResponseBytes", maxResponseBytes);
            return this;
        }

        /**
         * The most bytes of framing, headers and trailers to read before something of a response reaches the caller; 1 MiB
         * if not set. A server that sends more loses its connection, and the call fails with {@code internal} or
         * {@code unavailable}. A transport of one's own may have no such limit.
         *
         * @throws InvalidArgumentException if the number is not positive
         */
        public Builder maxUndeliveredBytes(long maxUndeliveredBytes) {
            this.maxUndeliveredBytes = positive("maxUndeliveredBytes", maxUndeliveredBytes);
            return this;
        }

        private static OptionalLong positive(String option, long bytes) {
            if (bytes <= 0) {
                throw new InvalidArgumentException(option + " must be a positive number of bytes, is " + bytes);
            }
            return OptionalLong.of(bytes);
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
