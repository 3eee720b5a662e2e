package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A pool of connections that only read. In WAL mode they do not wait for the writer, nor the writer for them. */
final class ReadConnections implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 8;

    private final ConnectionSource source;
    private final Semaphore permits = new Semaphore(MAX_CONNECTIONS, true);
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** Opens connections. */
    @FunctionalInterface
    interface ConnectionSource {
        Connection open() throws SQLException;
    }

    ReadConnections(ConnectionSource source) {
        this.source = source;
    }

    /** Does work on one snapshot of the database: what is written meanwhile is not seen. */
    <T> T read(Database.Work<T> work) throws SQLException {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            throw FailureMapper.of(e);
        }
        try {
            if (closed) {
                throw new UnavailableException("the database is closed");
            }
            Connection pooled = idle.pollLast(); // the one used last, so that few are kept busy
            Connection connection = pooled == null ? source.open() : pooled;
            T result;
            try {
                result = Transaction.DEFERRED.run(connection, work);
            } catch (SQLException | RuntimeException | Error e) {
                discardIfBroken(connection);
                throw e;
            }
            idle.addLast(connection);
            return result;
        } finally {
            permits.release();
        }
    }

    private void discardIfBroken(Connection connection) {
        try {
            if (connection.isValid(0)) {
                idle.addLast(connection);
                return;
            }
        } catch (SQLException e) {
            // it is broken
        }
        closeQuietly(connection);
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // a reader has nothing to lose
        }
    }

    /** Waits for reads that are under way, and closes the connections. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(MAX_CONNECTIONS);
        closed = true;
        for (Connection next = idle.poll(); next != null; next = idle.poll()) {
            closeQuietly(next);
        }
        permits.release(MAX_CONNECTIONS);
    }
}
