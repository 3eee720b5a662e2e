package io.cloudruntimes.jetty;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;

/**
 * Closes connections on which the head of a request does not come to its end. An idle connection, on which nothing of the next
 * request has come, is none of them.
 */
public final class RequestHeadTimeout implements Connection.Listener, AutoCloseable {
    private final Map<Connection, State> connections = new ConcurrentHashMap<>();
    private final long timeoutNanos;
    private final ScheduledFuture<?> checks;

    /** What is known of a connection between two requests. */
    private static final class State {
        private boolean inRequest;
        private long bytesBefore;
        private long firstSeen;

        /** Whether a head has been coming for longer than a time. */
        synchronized boolean isLate(long bytes, long now, long timeoutNanos) {
            if (inRequest || bytes <= bytesBefore) {
                firstSeen = 0;
                return false;
            }
            if (firstSeen == 0) {
                firstSeen = now;
            }
            return now - firstSeen > timeoutNanos;
        }

        synchronized void begin() {
            inRequest = true;
        }

        synchronized void end(long bytes) {
            inRequest = false;
            bytesBefore = bytes;
            firstSeen = 0;
        }
    }

    /** @param timer looks at the connections; not shut down by this */
    public RequestHeadTimeout(Duration timeout, ScheduledExecutorService timer) {
        timeoutNanos = timeout.toNanos();
        long millis = Math.max(10, Math.min(1_000, timeout.toMillis() / 4));
        checks = timer.scheduleAtFixedRate(this::check, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new State());
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    /** A head is complete. */
    public void begin(Request request) {
        Connection connection = request.getConnectionMetaData().getConnection();
        State state = connections.get(connection);
        if (state != null) {
            state.begin();
            Request.addCompletionListener(request, failure -> state.end(connection.getBytesIn()));
        }
    }

    private void check() {
        long now = System.nanoTime();
        connections.forEach((connection, state) -> {
            if (state.isLate(connection.getBytesIn(), now, timeoutNanos)) {
                connection.getEndPoint().close();
            }
        });
    }

    @Override
    public void close() {
        checks.cancel(false);
    }
}
