package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.json.Json;
import io.cloudruntimes.core.json.JsonCollections;
import io.cloudruntimes.embedded.store.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items. Each save gives an item a version that this database has never used before. The default group and no label are ''. */
final class ConfigurationTable {
    static final Schema SCHEMA = Schema.of("configuration")
            .version(
                    "CREATE TABLE configuration_counter(id INTEGER PRIMARY KEY CHECK (id = 1), value INTEGER NOT NULL)",
                    "CREATE TABLE configuration(store TEXT NOT NULL, grp TEXT NOT NULL, label TEXT NOT NULL,"
                            + " key TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, metadata TEXT,"
                            + " PRIMARY KEY(store, grp, label, key))");

    private static final String SELECT =
            "SELECT key, value, version, metadata FROM configuration" + " WHERE store = ? AND grp = ? AND label = ?";

    private ConfigurationTable() {}

    static List<ConfigurationItem> get(Connection sql, String store, Selection selection) throws SQLException {
        List<ConfigurationItem> found = new ArrayList<>();
        try (PreparedStatement select =
                sql.prepareStatement(selection.hasAllKeys() ? SELECT : SELECT + " AND key = ?")) {
            setSelection(select, store, selection);
            if (selection.hasAllKeys()) {
                addRows(select, selection, found);
            }
            for (String key : selection.keys()) {
                select.setString(4, key);
                addRows(select, selection, found);
            }
        }
        return found;
    }

    private static void setSelection(PreparedStatement statement, String store, Selection selection)
            throws SQLException {
        statement.setString(1, store);
        statement.setString(2, selection.group().orElse(""));
        statement.setString(3, selection.label().orElse(""));
    }

    private static void addRows(PreparedStatement select, Selection selection, List<ConfigurationItem> found)
            throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(ConfigurationItem.builder()
                        .key(rows.getString(1))
                        .value(rows.getString(2))
                        .version(Long.toString(rows.getLong(3)))
                        .group(selection.group().orElse(null))
                        .label(selection.label().orElse(null))
                        .metadata(metadata(rows.getString(4)))
                        .build());
            }
        }
    }

    private static Map<String, String> metadata(@Nullable String json) {
        try {
            return json == null ? Map.of() : Json.fromBytes(JsonCollections::readStringMap, Bytes.utf8(json));
        } catch (IOException e) {
            throw new InternalException("the metadata of a configuration item in the database is no JSON object");
        }
    }

    /** Saves an item; returns its version. */
    static long save(Connection sql, String store, ConfigurationSaveItem item) throws SQLException {
        long version = nextVersion(sql);
        try (PreparedStatement insert = sql.prepareStatement(
                "INSERT OR REPLACE INTO configuration(store, grp, label, key, value, version, metadata)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, store);
            insert.setString(2, item.group().orElse(""));
            insert.setString(3, item.label().orElse(""));
            insert.setString(4, item.key());
            insert.setString(5, item.value());
            insert.setLong(6, version);
            insert.setString(
                    7,
                    item.metadata().isEmpty() ? null : Json.toText(JsonCollections::writeStringMap, item.metadata()));
            insert.executeUpdate();
        }
        return version;
    }

    /** Deletes the items of the selected keys; returns the keys that had one. */
    static List<String> delete(Connection sql, String store, Selection selection) throws SQLException {
        List<String> deleted = new ArrayList<>();
        try (PreparedStatement delete = sql.prepareStatement(
                "DELETE FROM configuration WHERE store = ? AND grp = ? AND label = ? AND key = ?")) {
            setSelection(delete, store, selection);
            for (String key : selection.keys()) {
                delete.setString(4, key);
                if (delete.executeUpdate() > 0) {
                    deleted.add(key);
                }
            }
        }
        return deleted;
    }

    private static long nextVersion(Connection sql) throws SQLException {
        try (PreparedStatement count = sql.prepareStatement("INSERT INTO configuration_counter(id, value) VALUES(1, 1)"
                        + " ON CONFLICT(id) DO UPDATE SET value = value + 1 RETURNING value");
                ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
