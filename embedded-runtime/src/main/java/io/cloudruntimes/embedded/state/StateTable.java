package io.cloudruntimes.embedded.state;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.embedded.store.Columns;
import io.cloudruntimes.embedded.store.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values. Every write gives the key a new version that this database has never used before. An expired row counts as
 * absent.
 */
final class StateTable {
    /** Version 1 accepts existing tables: files that were written before versions were stored have them. */
    static final Schema SCHEMA = Schema.of("state")
            .version(
                    "CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS state(store TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,"
                            + " etag INTEGER NOT NULL, expires INTEGER, PRIMARY KEY(store, key))",
                    "CREATE INDEX IF NOT EXISTS state_expires ON state(expires) WHERE expires IS NOT NULL");

    private StateTable() {}

    /** A value with its version. */
    record Row(Bytes value, long version, @Nullable Long expires) {}

    /** The value of a key; empty if it has none. */
    static Optional<Row> get(Connection sql, String store, String key, long now) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement("SELECT value, etag, expires FROM state"
                + " WHERE store = ? AND key = ? AND (expires IS NULL OR expires > ?)")) {
            select.setString(1, store);
            select.setString(2, key);
            select.setLong(3, now);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Row(Columns.bytes(rows, 1), rows.getLong(2), Columns.nullableLong(rows, 3)))
                        : Optional.empty();
            }
        }
    }

    /** The version of a key's value; null if it has none. */
    static @Nullable Long version(Connection sql, String store, String key, long now) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement(
                "SELECT etag FROM state WHERE store = ? AND key = ? AND (expires IS NULL OR expires > ?)")) {
            select.setString(1, store);
            select.setString(2, key);
            select.setLong(3, now);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    /**
     * Saves a value with a new version.
     *
     * @param expires when it expires, in milliseconds of the epoch; null for never
     */
    static void put(Connection sql, String store, String key, Bytes value, @Nullable Long expires) throws SQLException {
        long version = nextVersion(sql);
        try (PreparedStatement insert = sql.prepareStatement(
                "INSERT OR REPLACE INTO state(store, key, value, etag, expires) VALUES(?, ?, ?, ?, ?)")) {
            insert.setString(1, store);
            insert.setString(2, key);
            insert.setBytes(3, value.array());
            insert.setLong(4, version);
            Columns.setLong(insert, 5, expires);
            insert.executeUpdate();
        }
    }

    /** Deletes a key, whether it has a value or not. */
    static void delete(Connection sql, String store, String key) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM state WHERE store = ? AND key = ?")) {
            delete.setString(1, store);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    /** Deletes the expired rows. */
    static void purge(Connection sql, long now) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM state WHERE expires <= ?")) {
            delete.setLong(1, now);
            delete.executeUpdate();
        }
    }

    private static long nextVersion(Connection sql) throws SQLException {
        try (PreparedStatement count = sql.prepareStatement("INSERT INTO counter(name, value) VALUES('etag', 1)"
                        + " ON CONFLICT(name) DO UPDATE SET value = value + 1 RETURNING value");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
