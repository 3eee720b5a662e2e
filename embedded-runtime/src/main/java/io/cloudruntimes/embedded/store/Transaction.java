package io.cloudruntimes.embedded.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs work in one transaction: all of it takes effect, or nothing. */
enum Transaction {
    /** Reads one snapshot. */
    DEFERRED("BEGIN"),
    /** Writes: no other connection writes until it ends. */
    IMMEDIATE("BEGIN IMMEDIATE");

    private final String begin;

    Transaction(String begin) {
        this.begin = begin;
    }

    <T> T run(Connection connection, Database.Work<T> work) throws SQLException {
        execute(connection, begin);
        try {
            T result = work.on(connection);
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** SQLite may have rolled back itself, for example when the disk is full; the failure that led here is the one to report. */
    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
