package io.cloudruntimes.core.http.client;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.pipeline.BodyLimitChannel;
import io.cloudruntimes.core.http.pipeline.CallRunner;
import io.cloudruntimes.core.http.response.ErrorDecoder;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.stream.ClientStream;
import io.cloudruntimes.core.stream.OpenSubscriptions;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The client of one wire of a runtime: its calls and its streams. Thread-safe. */
public final class HttpCaller implements AutoCloseable {
    private final CallRunner calls;
    private final @Nullable OpenSubscriptions streams;
    private final int maxRequestBytes;
    private final AutoCloseable resources;

    HttpCaller(CallRunner calls, @Nullable OpenSubscriptions streams, int maxRequestBytes, AutoCloseable resources) {
        this.calls = calls;
        this.streams = streams;
        this.maxRequestBytes = maxRequestBytes;
        this.resources = resources;
    }

    /** A caller over a channel of one's own, without streams; for tests and for other transports. */
    public static HttpCaller over(HttpChannel channel, String runtime, ErrorDecoder errors) {
        return new HttpCaller(new CallRunner(runtime, channel, errors), null, Integer.MAX_VALUE, () -> {});
    }

    /** The runtime's name and address, for example {@code embedded at http://127.0.0.1:3600}. */
    public String runtime() {
        return calls.runtime();
    }

    /**
     * Makes one call and waits for its result.
     *
     * @throws CloudRuntimesException if it fails
     */
    public <T> T call(HttpExchange<T> exchange, CallOptions options) {
        return calls.call(exchange, options);
    }

    /** Makes one call. Cancelling the future cancels the call; a failure is a {@link CloudRuntimesException}. */
    public <T> CompletableFuture<T> callAsync(HttpExchange<T> exchange, CallOptions options) {
        return calls.callAsync(exchange, options);
    }

    /** A body that becomes a part of a message: no more of it is read than the runtime takes in a request. */
    public Content limit(Content body) {
        return BodyLimitChannel.limit(body, maxRequestBytes);
    }

    /** Opens a stream. It reconnects after a lost connection, until it is closed or fails for good. */
    public <E, A> Subscription subscribe(ClientStream<E, A> stream, StreamListener<E, A> listener) {
        if (streams == null) {
            throw new UnsupportedByRuntimeException("this channel has no streams");
        }
        return streams.open(stream, listener);
    }

    @Override
    public void close() {
        if (streams != null) {
            streams.close();
        }
        try {
            resources.close();
        } catch (Exception e) {
            throw FailureMapper.of(e);
        }
    }
}
