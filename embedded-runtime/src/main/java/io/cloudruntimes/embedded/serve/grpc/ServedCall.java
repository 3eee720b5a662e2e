package io.cloudruntimes.embedded.serve.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a client sent beside its message, and the metadata that goes back, on grpc-java. */
class ServedCall implements GrpcCall {
    private static final String BINARY = Metadata.BINARY_HEADER_SUFFIX;

    private final Headers headers;
    private final String tokenHeader;
    private final @Nullable Deadline deadline;
    private final Metadata response = new Metadata();

    /**
     * Made on the thread on which grpc-java gives the call, which knows its deadline.
     *
     * @param tokenHeader the header with the caller's token, which is for this server only
     */
    ServedCall(Metadata headers, String tokenHeader) {
        this.headers = new Received(headers).without(tokenHeader);
        this.tokenHeader = tokenHeader;
        this.deadline = Context.current().getDeadline();
    }

    /** The metadata of the response. */
    final Metadata response() {
        return response;
    }

    @Override
    public final Headers headers() {
        return headers;
    }

    @Override
    public final void respondWith(String name, String value) {
        if (name.equalsIgnoreCase(tokenHeader)) {
            return; // it is for this hop, in both directions
        }
        if (name.endsWith(BINARY)) {
            response.put(
                    Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER),
                    Bytes.fromBase64(value).toByteArray());
        } else {
            response.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
        }
    }

    @Override
    public final CallOptions options() {
        CallOptions.Builder options = CallOptions.builder();
        String traceparent = headers.get("traceparent");
        if (traceparent != null) {
            options.traceparent(traceparent);
        }
        if (deadline != null) {
            options.timeout(Duration.ofNanos(Math.max(1, deadline.timeRemaining(TimeUnit.NANOSECONDS))));
        }
        return options.build();
    }

    /** Metadata as text; what is binary is base64, as it is on the wire. */
    private record Received(Metadata metadata) implements Headers {
        @Override
        public @Nullable String get(String name) {
            if (name.endsWith(BINARY)) {
                byte[] bytes = metadata.get(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER));
                return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            return metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        }

        @Override
        public void each(BiConsumer<String, String> to) {
            for (String name : metadata.keys()) {
                String value = get(name);
                if (value != null && !name.startsWith("grpc-")) {
                    to.accept(name, value);
                }
            }
        }
    }
}
