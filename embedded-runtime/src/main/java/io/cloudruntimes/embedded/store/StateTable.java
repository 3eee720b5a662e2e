package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys and values. Every write gives a new version, never used before in this database. A row whose time is over counts as absent. */
public final class StateTable {
    private StateTable() {}

    /** A value with its version. */
    public record Row(Bytes value, long version) {}

    /** The value of a key; empty if there is none. */
    public static Optional<Row> get(Connection sql, String store, String key, long now) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement("SELECT value, etag FROM state"
                + " WHERE store = ? AND key = ? AND (expires IS NULL OR expires > ?)")) {
            select.setString(1, store);
            select.setString(2, key);
            select.setLong(3, now);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(new Row(bytes(rows.getBytes(1)), rows.getLong(2))) : Optional.empty();
            }
        }
    }

    /** The version of a key's value; null if there is none. */
    public static @Nullable Long version(Connection sql, String store, String key, long now) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement(
                "SELECT etag FROM state" + " WHERE store = ? AND key = ? AND (expires IS NULL OR expires > ?)")) {
            select.setString(1, store);
            select.setString(2, key);
            select.setLong(3, now);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    /** Saves a value under a new version; {@code expires} in milliseconds, null for never. */
    public static void put(Connection sql, String store, String key, Bytes value, @Nullable Long expires)
            throws SQLException {
        long version = next(sql);
        try (PreparedStatement insert = sql.prepareStatement(
                "INSERT OR REPLACE INTO state(store, key, value, etag, expires) VALUES(?, ?, ?, ?, ?)")) {
            insert.setString(1, store);
            insert.setString(2, key);
            insert.setBytes(3, value.array());
            insert.setLong(4, version);
            if (expires == null) {
                insert.setNull(5, Types.INTEGER);
            } else {
                insert.setLong(5, expires);
            }
            insert.executeUpdate();
        }
    }

    /** Deletes a key, there or not. */
    public static void delete(Connection sql, String store, String key) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM state WHERE store = ? AND key = ?")) {
            delete.setString(1, store);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    /** Deletes what has expired. */
    public static void purge(Connection sql, long now) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM state WHERE expires <= ?")) {
            delete.setLong(1, now);
            delete.executeUpdate();
        }
    }

    private static long next(Connection sql) throws SQLException {
        try (PreparedStatement count = sql.prepareStatement("INSERT INTO counter(name, value) VALUES('etag', 1)"
                        + " ON CONFLICT(name) DO UPDATE SET value = value + 1 RETURNING value");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Bytes bytes(byte @Nullable [] value) {
        return value == null ? Bytes.EMPTY : Bytes.wrap(value);
    }
}
