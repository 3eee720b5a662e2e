package io.cloudruntimes.core.okhttp.connection;

import io.cloudruntimes.core.http.transport.StreamLiveness;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The connections of gRPC streams. Where HTTP/2 sends PINGs they are apart from those of calls, which need none. Where a call
 * shows whether a stream is alive, each stream has a connection of its own, so that the call cannot take another one.
 */
public final class StreamConnections implements AutoCloseable {
    private static final int MAX_IDLE = 8;
    private static final Duration KEEP_IDLE = Duration.ofSeconds(20);

    private final OkHttpClient shared;
    private final @Nullable ConnectionPool ownPool;
    private final boolean onePerStream;

    public StreamConnections(OkHttpClient http, StreamLiveness liveness) {
        onePerStream = liveness instanceof StreamLiveness.Call;
        if (liveness instanceof StreamLiveness.Ping ping) {
            ownPool = IdleConnectionEvictor.pool(MAX_IDLE, KEEP_IDLE);
            shared = http.newBuilder()
                    .pingInterval(ping.interval())
                    .connectionPool(ownPool)
                    .build();
        } else {
            ownPool = null;
            shared = http;
        }
    }

    /** What the calls of one stream are made with. */
    public Client client() {
        if (!onePerStream) {
            return new Client(shared, null);
        }
        ConnectionPool pool = IdleConnectionEvictor.pool(1, KEEP_IDLE);
        return new Client(
                shared.newBuilder()
                        .connectionPool(pool)
                        .addNetworkInterceptor(new SameConnection())
                        .build(),
                pool);
    }

    @Override
    public void close() {
        if (ownPool != null) {
            ownPool.evictAll();
        }
    }

    /**
     * A client of OkHttp.
     *
     * @param pool its own connections; null where it shares them
     */
    public record Client(OkHttpClient http, @Nullable ConnectionPool pool) {
        public void release() {
            if (pool != null) {
                pool.evictAll();
            }
        }
    }

    /** Rejects a call that would take another connection than the first: it would not probe the first one. */
    private static final class SameConnection implements Interceptor {
        private @Nullable Connection first;

        @Override
        public Response intercept(Chain chain) throws IOException {
            if (!isFirst(chain.connection())) {
                throw new IOException("the connection of the stream takes no more calls");
            }
            return chain.proceed(chain.request());
        }

        private synchronized boolean isFirst(@Nullable Connection connection) {
            if (first == null) {
                first = connection;
            }
            return first == connection;
        }
    }
}
