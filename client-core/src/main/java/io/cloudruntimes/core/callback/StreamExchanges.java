package io.cloudruntimes.core.callback;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.response.ResponseDecoder;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests that start and stop a stream of callbacks at the runtime. Immutable. */
public final class StreamExchanges {
    private final String startWire;
    private final HttpExchange<String> start;
    private final String stopWire;
    private final @Nullable Function<String, HttpExchange<@Nullable Void>> stop;
    private final List<String> callId;

    private StreamExchanges(Builder builder) {
        startWire = builder.startWire;
        start = Objects.requireNonNull(builder.start, "start");
        stopWire = builder.stopWire;
        stop = builder.stop;
        callId = builder.callId;
    }

    /** A builder without requests. */
    public static Builder builder() {
        return new Builder();
    }

    /** Reads the id of a stream from the response to the request that started it. */
    public static ResponseDecoder<String> idAt(String... path) {
        return response -> CallbackBody.text(response.body(), List.of(path));
    }

    /** Reads nothing from the response to the request that started a stream which has no id. */
    public static ResponseDecoder<String> withoutId() {
        return response -> "";
    }

    /** Reads nothing from the response to the request that stopped a stream. */
    public static @Nullable Void ignoreBody(HttpResponse response) {
        return null;
    }

    /** Starts the stream and gives its id. */
    String start(StreamCaller caller) {
        return caller.call(startWire, start);
    }

    /** Stops the stream of an id, where that needs a request. */
    void stop(StreamCaller caller, String id) {
        if (stop != null) {
            caller.call(stopWire, stop.apply(id));
        }
    }

    /** Whether a call has the id of its stream. */
    boolean callsHaveId() {
        return !callId.isEmpty();
    }

    /** The id of the stream that a call belongs to. */
    String idOf(Bytes body) {
        return CallbackBody.text(body, callId);
    }

    @Override
    public String toString() {
        return start.request().method() + " " + start.request().target();
    }

    /** Builds {@link StreamExchanges}. */
    public static final class Builder {
        private String startWire = "";
        private @Nullable HttpExchange<String> start;
        private String stopWire = "";
        private @Nullable Function<String, HttpExchange<@Nullable Void>> stop;
        private List<String> callId = List.of();

        private Builder() {}

        /** The request that starts the stream, on a wire of the runtime; its result is the id of the stream. */
        public Builder start(String wire, HttpExchange<String> exchange) {
            this.startWire = wire;
            this.start = exchange;
            return this;
        }

        /** The request that stops the stream of an id, on a wire of the runtime. */
        public Builder stop(String wire, Function<String, HttpExchange<@Nullable Void>> exchange) {
            this.stopWire = wire;
            this.stop = exchange;
            return this;
        }

        /** The path of the id in a call's JSON body, which distinguishes streams with the same call. */
        public Builder callId(String... path) {
            this.callId = List.of(path);
            return this;
        }

        /** The requests. */
        public StreamExchanges build() {
            return new StreamExchanges(this);
        }
    }
}
