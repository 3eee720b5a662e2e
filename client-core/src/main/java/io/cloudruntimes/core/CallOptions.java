package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one call is to be made, where it differs from the client's settings. Immutable. */
public final class CallOptions {
    /** The client's settings. */
    public static final CallOptions DEFAULT = new Builder().build();

    private final @Nullable Duration timeout;
    private final @Nullable String traceparent;
    private final boolean retry;
    private final boolean streamedResponse;
    private final @Nullable Duration idleTimeout;
    private final Map<String, String> headers;

    private CallOptions(Builder builder) {
        timeout = builder.timeout;
        traceparent = builder.traceparent;
        retry = builder.retry;
        streamedResponse = builder.streamedResponse;
        idleTimeout = builder.idleTimeout;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    }

    /**
     * The client's settings but for the timeout, which spans the whole call with its retries.
     *
     * @throws InvalidArgumentException if it is not positive
     */
    public static CallOptions withTimeout(Duration timeout) {
        return builder().timeout(timeout).build();
    }

    /** A builder that begins with the client's settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with these options. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.timeout = timeout;
        builder.traceparent = traceparent;
        builder.retry = retry;
        builder.streamedResponse = streamedResponse;
        builder.idleTimeout = idleTimeout;
        builder.headers.putAll(headers);
        return builder;
    }

    /** How long the whole call may take; empty for the client's setting. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** The W3C trace context to send; empty for none: the runtime then begins a trace. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(traceparent);
    }

    /** Whether a failed call may be tried again where that is safe. */
    public boolean retry() {
        return retry;
    }

    /** Whether the body of the response is wanted as a stream, instead of whole. */
    public boolean streamedResponse() {
        return streamedResponse;
    }

    /** How long a read of a streamed response may wait for the next bytes; empty if the timeout spans the whole response. */
    public Optional<Duration> idleTimeout() {
        return Optional.ofNullable(idleTimeout);
    }

    /** Headers to send besides the client's own; empty if none. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Builds {@link CallOptions}. */
    public static final class Builder {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Duration timeout;
        private @Nullable String traceparent;
        private boolean retry = true;
        private boolean streamedResponse;
        private @Nullable Duration idleTimeout;

        private Builder() {}

        /**
         * How long the whole call may take, retries and pauses included.
         *
         * @throws InvalidArgumentException if it is not positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = Durations.requirePositive("the timeout of a call", timeout);
            return this;
        }

        /** The W3C trace context to send, for example {@code 00-<32 hex>-<16 hex>-01}. */
        public Builder traceparent(String traceparent) {
            this.traceparent = traceparent;
            return this;
        }

        /** Never tries again. */
        public Builder noRetry() {
            retry = false;
            return this;
        }

        /**
         * Returns the body of the response as a stream: the {@link Content} of the result is then an open stream, which the
         * caller must close, and which holds a connection until then. The timeout goes on until the end of the body. Only
         * operations with a streamed response take this; for others it is an invalid argument.
         */
        public Builder streamedResponse() {
            streamedResponse = true;
            idleTimeout = null;
            return this;
        }

        /**
         * As {@link #streamedResponse()}, for a response that takes as long as it needs: the timeout ends when the response
         * begins. From then on, a read that waits longer than the idle timeout for the next bytes fails with {@code timeout}, and
         * ends the call.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder streamedResponse(Duration idleTimeout) {
            if (idleTimeout.isNegative() || idleTimeout.isZero()) {
                throw new IllegalArgumentException("the idle timeout of a call must be positive, was " + idleTimeout);
            }
            streamedResponse = true;
            this.idleTimeout = idleTimeout;
            return this;
        }

        /**
         * A header to send besides the client's own; {@code User-Agent} and {@code traceparent} are sent in place of those. Names
         * are compared without case; a further value of a name is joined to those before it.
         *
         * @throws InvalidArgumentException if it is a header of the connection, or of the framing of the body
         */
        public Builder header(String name, String value) {
            CallerHeaders.requireAllowed(name);
            if (name.equalsIgnoreCase("traceparent")) {
                return traceparent(value);
            }
            CallerHeaders.add(headers, name, value);
            return this;
        }

        /** The options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
