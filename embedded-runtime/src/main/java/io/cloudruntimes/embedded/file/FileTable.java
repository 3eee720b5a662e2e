package io.cloudruntimes.embedded.file;

import io.cloudruntimes.embedded.store.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of all stores: the version that each name has now, and what belongs to that version. A file exists from the commit of
 * its row on; its content was written before.
 */
final class FileTable {
    static final Schema SCHEMA = Schema.of("file")
            .version(
                    "CREATE TABLE file(store TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,"
                            + " size INTEGER NOT NULL, content_type TEXT NOT NULL, modified INTEGER NOT NULL,"
                            + " PRIMARY KEY(store, name)) WITHOUT ROWID",
                    "CREATE TABLE file_run(only INTEGER PRIMARY KEY CHECK(only = 1), run INTEGER NOT NULL)");

    private FileTable() {}

    /**
     * A file.
     *
     * @param version the name of its content in the folder, and its etag
     */
    record Row(String name, String version, long size, String contentType, Instant modified) {}

    /** The number of a run, which no run before had: versions that are made of it are never used twice. */
    static long nextRun(Connection sql) throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(
                        "INSERT INTO file_run(only, run) VALUES(1, 1) ON CONFLICT(only) DO UPDATE SET run = run + 1"
                                + " RETURNING run");
                ResultSet rows = update.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The versions of all files. */
    static Set<String> versions(Connection sql) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement("SELECT version FROM file");
                ResultSet rows = select.executeQuery()) {
            Set<String> versions = new HashSet<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    /** The file of a name; empty if there is none. */
    static Optional<Row> get(Connection sql, String store, String name) throws SQLException {
        try (PreparedStatement select = sql.prepareStatement(
                "SELECT name, version, size, content_type, modified FROM file WHERE store = ? AND name = ?")) {
            select.setString(1, store);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /**
     * Files in the order of their names.
     *
     * @param from the first name that there may be
     * @param after a name that comes before all of them
     */
    static List<Row> list(Connection sql, String store, String from, String after, int most) throws SQLException {
        try (PreparedStatement select =
                sql.prepareStatement("SELECT name, version, size, content_type, modified FROM file"
                        + " WHERE store = ? AND name >= ? AND name > ? ORDER BY name LIMIT ?")) {
            select.setString(1, store);
            select.setString(2, from);
            select.setString(3, after);
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                Instant.ofEpochMilli(rows.getLong(5)));
    }

    /** Gives a name a version. Returns the version that it had; empty if it had none. */
    static Optional<String> put(Connection sql, String store, Row row) throws SQLException {
        Optional<String> replaced = get(sql, store, row.name()).map(Row::version);
        try (PreparedStatement insert = sql.prepareStatement("INSERT OR REPLACE INTO"
                + " file(store, name, version, size, content_type, modified) VALUES(?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, store);
            insert.setString(2, row.name());
            insert.setString(3, row.version());
            insert.setLong(4, row.size());
            insert.setString(5, row.contentType());
            insert.setLong(6, row.modified().toEpochMilli());
            insert.executeUpdate();
        }
        return replaced;
    }

    /** Deletes a file. Returns the version that it had; empty if there was none. */
    static Optional<String> delete(Connection sql, String store, String name) throws SQLException {
        try (PreparedStatement delete =
                sql.prepareStatement("DELETE FROM file WHERE store = ? AND name = ? RETURNING version")) {
            delete.setString(1, store);
            delete.setString(2, name);
            try (ResultSet rows = delete.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
