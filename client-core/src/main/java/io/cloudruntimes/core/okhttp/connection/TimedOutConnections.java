package io.cloudruntimes.core.okhttp.connection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.internal.connection.RealCall;
import okhttp3.internal.connection.RealConnection;
import okhttp3.internal.http2.Http2Connection;
import org.jspecify.annotations.Nullable;

/**
 * Keeps new calls off a connection of HTTP/2 on which a call timed out: either the server is slow, or the connection is dead and
 * nobody closed it. OkHttp ends the stream of the call only, and would give the connection to the next call. Over HTTP/1.1 it
 * closes the socket.
 */
public final class TimedOutConnections {
    /** Servers cut off who sends PINGs often. */
    private static final long BETWEEN_PINGS = Duration.ofSeconds(10).toNanos();

    private final boolean pings;

    /**
     * @param pings whether the server may be sent a PING
     */
    public TimedOutConnections(boolean pings) {
        this.pings = pings;
    }

    /**
     * Keeps the connection of a call that timed out from new calls until the server has acknowledged a PING. The next call that finds no
     * acknowledgement replaces the connection. If no PING can be sent, the connection takes no new call at all. The calls that it has
     * go on.
     */
    public void suspect(Call call) {
        try {
            RealConnection connection = ((RealCall) call).getConnection();
            if (connection != null && connection.isMultiplexed$okhttp() && !(pings && isAsked(connection))) {
                connection.noNewExchanges();
            }
        } catch (LinkageError e) {
            // an OkHttp with other insides; it uses the connection again
        }
    }

    /** Whether the connection waits for the acknowledgement of a PING now. */
    private static boolean isAsked(RealConnection connection) {
        PingState state = PingState.OF_OKHTTP;
        return state != null && state.ask(connection);
    }

    /**
     * OkHttp's PING after a timeout, which it calls the degraded one. OkHttp sends it where the timeout of a stream has passed, not
     * where that of a call has. For a second after it, OkHttp lets calls use the connection; the end of that second is private.
     */
    private record PingState(VarHandle http2, VarHandle pingsSent, VarHandle usableUntil) {
        static final @Nullable PingState OF_OKHTTP = find();

        private static @Nullable PingState find() {
            try {
                MethodHandles.Lookup own = MethodHandles.lookup();
                MethodHandles.Lookup connection = MethodHandles.privateLookupIn(RealConnection.class, own);
                MethodHandles.Lookup http2 = MethodHandles.privateLookupIn(Http2Connection.class, own);
                return new PingState(
                        connection.findVarHandle(RealConnection.class, "http2Connection", Http2Connection.class),
                        http2.findVarHandle(Http2Connection.class, "degradedPingsSent", long.class),
                        http2.findVarHandle(Http2Connection.class, "degradedPongDeadlineNs", long.class));
            } catch (ReflectiveOperationException e) {
                return null; // an OkHttp with other insides, or in a module that is not open
            }
        }

        /** Sends a PING; until its acknowledgement the connection counts as broken. False if one was acknowledged just now. */
        boolean ask(RealConnection connection) {
            Http2Connection asked = (Http2Connection) http2.get(connection);
            synchronized (asked) { // OkHttp's lock of these fields
                long now = System.nanoTime();
                boolean answered = asked.isHealthy(Long.MAX_VALUE);
                if (answered
                        && (long) pingsSent.get(asked) > 0
                        && now - (long) usableUntil.get(asked) < BETWEEN_PINGS) {
                    return false;
                }
                asked.sendDegradedPingLater$okhttp();
                usableUntil.set(asked, now);
                return true;
            }
        }
    }
}
