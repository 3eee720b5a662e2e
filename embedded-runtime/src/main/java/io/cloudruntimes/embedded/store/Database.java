package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite database, in a file or in memory.
 *
 * <p>A file has one writer at a time and readers that do not wait for it (SQLite's WAL mode). A write is on the disk before it
 * is acknowledged. A file belongs to one runtime at a time. In memory there is one connection, which reads and writes take in
 * turn: a memory database has no WAL mode, and its writes wait for no disk. Thread-safe.
 */
public final class Database implements AutoCloseable {
    /** For other programs that hold the file for a moment, as a backup does. */
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(2);

    private final String subject;
    private final @Nullable DatabaseFile file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final @Nullable ReadConnections readers;

    private Database(@Nullable DatabaseFile file, Connection writer) {
        this.file = file;
        this.writer = writer;
        this.subject = subject(file);
        this.readers = file == null ? null : new ReadConnections(() -> reader(url(file)));
    }

    /**
     * Opens a database, checks it quickly, and moves its tables forward to the newest versions.
     *
     * @param path the file, created if it does not exist; null for a database in memory
     * @param schemas the tables
     * @throws UnavailableException if the file is open elsewhere, or if this process may not write to it
     * @throws io.cloudruntimes.core.error.NotFoundException if the folder of the file does not exist
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the file is not a database of the embedded runtime, or
     *     is a newer one than this program knows
     * @throws InternalException if the file is damaged
     */
    public static Database open(@Nullable Path path, List<Schema> schemas) {
        DatabaseFile file = path == null ? null : DatabaseFile.acquire(path);
        String subject = subject(file);
        Connection writer = null;
        try {
            writer = writer(url(file));
            if (file != null) {
                useWriteAheadLog(writer, subject);
            }
            List<String> problems = strings(writer, "PRAGMA quick_check(1)");
            if (!problems.equals(List.of("ok"))) {
                throw new InternalException(
                        subject + ": the file is damaged (" + problems.get(0) + "); restore it from a backup");
            }
            SchemaVersions versions = new SchemaVersions(location(file));
            Transaction.IMMEDIATE.run(writer, sql -> {
                versions.update(sql, schemas);
                return 0;
            });
            return new Database(file, writer);
        } catch (SQLException e) {
            release(file, writer);
            throw DatabaseErrors.translate(e, subject);
        } catch (RuntimeException | Error e) {
            release(file, writer);
            throw e;
        }
    }

    private static String location(@Nullable DatabaseFile file) {
        return file == null ? "in memory" : file.path().toString();
    }

    private static String subject(@Nullable DatabaseFile file) {
        return "the database " + location(file);
    }

    private static String url(@Nullable DatabaseFile file) {
        return "jdbc:sqlite:" + (file == null ? ":memory:" : file.path());
    }

    private static Connection writer(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection(url);
    }

    private static Connection reader(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        Connection connection = config.createConnection(url);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The file; empty if the database is in memory. */
    public Optional<Path> path() {
        return file == null ? Optional.empty() : Optional.of(file.path());
    }

    private static void useWriteAheadLog(Connection sql, String subject) throws SQLException {
        String mode = strings(sql, "PRAGMA journal_mode = wal").get(0);
        if (!mode.equals("wal")) {
            throw new UnavailableException(subject + ": its file system cannot share memory between connections, which"
                    + " SQLite's WAL mode needs; choose a file on a local disk");
        }
    }

    private static List<String> strings(Connection sql, String query) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void release(@Nullable DatabaseFile file, @Nullable Connection writer) {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, subject(file));
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Reads one snapshot: all statements of the work see the same writes. In a file it does not wait for a writer. */
    public <T> T read(Work<T> work) {
        try {
            if (readers != null) {
                return readers.read(work);
            }
            lock();
            try {
                return work.on(writer);
            } finally {
                writing.unlock();
            }
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, subject);
        }
    }

    private void lock() {
        try {
            writing.lockInterruptibly();
        } catch (InterruptedException e) {
            throw FailureMapper.of(e);
        }
    }

    /** A change to be made on a connection. */
    @FunctionalInterface
    public interface Change {
        /** Makes it. */
        void on(Connection connection) throws SQLException;
    }

    /** Writes in one transaction. When this returns, all of it is on the disk; when it throws, nothing of it took effect. */
    public void write(Change change) {
        writeReturning(sql -> {
            change.on(sql);
            return 0;
        });
    }

    /** The same for a write that has a result. */
    public <T> T writeReturning(Work<T> work) {
        lock();
        try {
            return Transaction.IMMEDIATE.run(writer, work);
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, subject);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Checks every page, index and reference of the database. This reads all of it.
     *
     * @return what is damaged; empty if nothing is
     */
    public List<String> check() {
        return read(Database::problems);
    }

    /**
     * Checks every page, index and reference of a file, which must exist. A runtime may have it open: this reads a snapshot and
     * writes nothing.
     *
     * @return what is damaged; empty if nothing is
     * @throws io.cloudruntimes.core.error.InvalidArgumentException if the file is not a database of the embedded runtime
     */
    public static List<String> check(Path file) {
        String subject = "the database " + file;
        try (Connection reader = reader("jdbc:sqlite:" + file)) {
            new SchemaVersions(file.toString()).checkOwner(reader);
            return problems(reader);
        } catch (SQLException e) {
            throw DatabaseErrors.translate(e, subject);
        }
    }

    private static List<String> problems(Connection sql) throws SQLException {
        List<String> problems = strings(sql, "PRAGMA integrity_check");
        problems.remove("ok");
        strings(sql, "PRAGMA foreign_key_check")
                .forEach(table -> problems.add("a row of '" + table + "' refers to a row that is missing"));
        return problems;
    }

    /** Waits for reads and writes that are under way, and lets others open the file. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (readers != null) {
                readers.close();
            }
            release(file, writer);
        } finally {
            writing.unlock();
        }
    }
}
