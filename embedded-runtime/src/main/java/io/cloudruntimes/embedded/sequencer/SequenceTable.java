package io.cloudruntimes.embedded.sequencer;

import io.cloudruntimes.embedded.store.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** The last id of each sequence that was handed out or set aside. */
final class SequenceTable {
    static final Schema SCHEMA = Schema.of("sequencer")
            .version("CREATE TABLE sequence(store TEXT NOT NULL, key TEXT NOT NULL, last INTEGER NOT NULL,"
                    + " PRIMARY KEY(store, key))");

    private SequenceTable() {}

    /** Takes the next ids of a sequence; the last of them, or empty if the sequence has fewer left. */
    static OptionalLong take(Connection sql, String store, String key, int count) throws SQLException {
        // SQLite turns a sum beyond 64 bits into a floating-point number
        try (PreparedStatement update = sql.prepareStatement("INSERT INTO sequence(store, key, last) VALUES(?1, ?2, ?3)"
                + " ON CONFLICT(store, key) DO UPDATE SET last = last + ?3 WHERE last <= ?4 RETURNING last")) {
            update.setString(1, store);
            update.setString(2, key);
            update.setInt(3, count);
            update.setLong(4, Long.MAX_VALUE - count);
            try (ResultSet rows = update.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
