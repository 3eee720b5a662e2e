package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite database, in a file or in memory. One connection, used by one thread at a time. A file is in WAL mode and is
 * synchronised before a write is acknowledged; it belongs to one process at a time.
 */
public final class Database implements AutoCloseable {
    private static final String[] SCHEMA = {
        "CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
        "CREATE TABLE IF NOT EXISTS state(store TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,"
                + " etag INTEGER NOT NULL, expires INTEGER, PRIMARY KEY(store, key))",
        "CREATE INDEX IF NOT EXISTS state_expires ON state(expires) WHERE expires IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS event(id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL,"
                + " broker TEXT NOT NULL, topic TEXT NOT NULL, content_type TEXT, data BLOB NOT NULL,"
                + " time INTEGER NOT NULL, expires INTEGER)",
        "CREATE INDEX IF NOT EXISTS event_topic ON event(broker, topic)",
        "CREATE INDEX IF NOT EXISTS event_expires ON event(expires) WHERE expires IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS subscriber_group(id INTEGER PRIMARY KEY, broker TEXT NOT NULL,"
                + " topic TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(broker, topic, name))",
        "CREATE TABLE IF NOT EXISTS delivery(group_id INTEGER NOT NULL, event_id INTEGER NOT NULL,"
                + " attempts INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY(group_id, event_id)) WITHOUT ROWID",
        "CREATE INDEX IF NOT EXISTS delivery_event ON delivery(event_id)"
    };

    private final Connection connection;
    private final String place;
    private final ReentrantLock lock = new ReentrantLock(true);

    private Database(Connection connection, String place) {
        this.connection = connection;
        this.place = place;
    }

    /**
     * Opens a database.
     *
     * @param file the file, made if it is not there; null for one in memory
     * @throws UnavailableException if another process has the file open
     */
    public static Database open(@Nullable Path file) {
        String place = file == null ? "memory" : file.toAbsolutePath().toString();
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
            config.setBusyTimeout(0);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            if (file != null) {
                config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            }
            Connection connection = config.createConnection("jdbc:sqlite:" + (file == null ? ":memory:" : place));
            Database database = new Database(connection, place);
            database.write(sql -> {
                try (Statement statement = sql.createStatement()) {
                    for (String table : SCHEMA) {
                        statement.execute(table);
                    }
                }
            });
            return database;
        } catch (SQLException e) {
            throw translate(e, place);
        }
    }

    /** Work on the connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Reads. */
    public <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw translate(e, place);
        } finally {
            lock.unlock();
        }
    }

    /** A change to be made on the connection. */
    @FunctionalInterface
    public interface Change {
        /** Makes it. */
        void on(Connection connection) throws SQLException;
    }

    /** Writes in one transaction: all of it takes effect and is on the disk when this returns, or none. */
    public void write(Change change) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            try {
                change.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw translate(e, place);
        } finally {
            lock.unlock();
        }
    }

    private static CloudRuntimesException translate(SQLException e, String place) {
        String where = "the database " + place;
        int code = e.getErrorCode() & 0xff;
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new UnavailableException(
                    where + " is in use by another process; stop that, or give this one a file of its own",
                    ErrorContext.EMPTY,
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new ResourceExhaustedException(where + " cannot grow: the disk is full", ErrorContext.EMPTY, e);
        }
        if (code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new UnavailableException(
                    where + " cannot be opened; is its folder there, and may this process write to it?",
                    ErrorContext.EMPTY,
                    e);
        }
        boolean damaged = code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
        return new InternalException(
                where + (damaged ? " is damaged or no database: " : " failed: ") + e.getMessage(),
                ErrorContext.EMPTY,
                e);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw translate(e, place);
        } finally {
            lock.unlock();
        }
    }
}
