package io.cloudruntimes.embedded.lock;

import io.cloudruntimes.embedded.store.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The locks that are held, with the length of their expiry and no time: no clock spans a restart.
 *
 * <p>One counter gives all locks their fencing tokens, so that a released lock leaves no row: the table has as many rows as locks
 * are held, and the tokens of each resource still grow for ever.
 */
final class LockTable {
    static final Schema SCHEMA = Schema.of("lock")
            .version(
                    "CREATE TABLE lock(store TEXT NOT NULL, resource TEXT NOT NULL, owner TEXT NOT NULL,"
                            + " expiry_seconds INTEGER NOT NULL, PRIMARY KEY(store, resource))",
                    "CREATE TABLE lock_token(last INTEGER NOT NULL)",
                    "INSERT INTO lock_token(last) VALUES(0)");

    private LockTable() {}

    /** A row. */
    record Row(String owner, Duration expiry) {}

    static Map<LockKey, Row> all(Connection sql) throws SQLException {
        try (PreparedStatement select =
                        sql.prepareStatement("SELECT store, resource, owner, expiry_seconds FROM lock");
                ResultSet rows = select.executeQuery()) {
            Map<LockKey, Row> all = new LinkedHashMap<>();
            while (rows.next()) {
                all.put(
                        new LockKey(rows.getString(1), rows.getString(2)),
                        new Row(rows.getString(3), Duration.ofSeconds(rows.getLong(4))));
            }
            return all;
        }
    }

    /** Stores a new holder in place of any other; its fencing token. */
    static long acquire(Connection sql, LockKey key, String owner, Duration expiry) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement(
                "INSERT OR REPLACE INTO lock(store, resource, owner, expiry_seconds) VALUES(?, ?, ?, ?)")) {
            insert.setString(1, key.store());
            insert.setString(2, key.resource());
            insert.setString(3, owner);
            insert.setLong(4, expiry.getSeconds());
            insert.executeUpdate();
        }
        try (PreparedStatement next = sql.prepareStatement("UPDATE lock_token SET last = last + 1 RETURNING last");
                ResultSet rows = next.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void setExpiry(Connection sql, LockKey key, Duration expiry) throws SQLException {
        try (PreparedStatement update =
                sql.prepareStatement("UPDATE lock SET expiry_seconds = ? WHERE store = ? AND resource = ?")) {
            update.setLong(1, expiry.getSeconds());
            update.setString(2, key.store());
            update.setString(3, key.resource());
            update.executeUpdate();
        }
    }

    static void delete(Connection sql, Collection<LockKey> keys) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("DELETE FROM lock WHERE store = ? AND resource = ?")) {
            for (LockKey key : keys) {
                delete.setString(1, key.store());
                delete.setString(2, key.resource());
                delete.executeUpdate();
            }
        }
    }
}
