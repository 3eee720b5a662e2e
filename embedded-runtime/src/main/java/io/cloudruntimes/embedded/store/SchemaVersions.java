package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The schema version of each module, stored in the table {@code schema_version}. The application id in the file's header shows
 * that this program wrote the file. Files written before versions were stored have neither: such a file is version 1.
 */
final class SchemaVersions {
    /** "CRte" in ASCII. */
    static final int APPLICATION_ID = 0x43527465;

    private final String location;

    SchemaVersions(String location) {
        this.location = location;
    }

    /**
     * Creates the tables of each schema, or moves them forward to the newest version. Runs in the transaction of the caller.
     *
     * @throws InvalidArgumentException if another program wrote the database, or a newer version of this one, or two schemas have the
     *     same table
     */
    void update(Connection sql, List<Schema> schemas) throws SQLException {
        SchemaOwners.check(schemas);
        Map<String, Integer> stored = read(sql, schemas);
        for (Schema schema : schemas) {
            update(sql, schema, stored.getOrDefault(schema.module(), 0));
        }
    }

    private Map<String, Integer> read(Connection sql, List<Schema> schemas) throws SQLException {
        int applicationId = number(sql, "PRAGMA application_id");
        Map<String, String> tables = tables(sql);
        if (applicationId == APPLICATION_ID) {
            if (!tables.containsKey("schema_version")) {
                throw new InternalException("the database " + location
                        + " is damaged: the table schema_version is missing; restore the file from a backup");
            }
            return stored(sql);
        }
        if (applicationId != 0 || !isFirstVersion(tables, schemas)) {
            throw ofAnotherProgram();
        }
        execute(sql, "PRAGMA application_id = " + APPLICATION_ID);
        execute(sql, "CREATE TABLE schema_version(module TEXT PRIMARY KEY, version INTEGER NOT NULL)");
        return Map.of();
    }

    /**
     * Makes sure that no other program has set its application id in the file.
     *
     * @throws InvalidArgumentException if one has
     */
    void checkOwner(Connection sql) throws SQLException {
        int applicationId = number(sql, "PRAGMA application_id");
        if (applicationId != APPLICATION_ID && applicationId != 0) {
            throw ofAnotherProgram();
        }
    }

    private InvalidArgumentException ofAnotherProgram() {
        return new InvalidArgumentException("the database " + location
                + " belongs to another program; give the embedded runtime a file of its own");
    }

    /** Whether each table, if there are any, is exactly one that version 1 of a schema creates. */
    private static boolean isFirstVersion(Map<String, String> tables, List<Schema> schemas) throws SQLException {
        if (tables.isEmpty()) {
            return true;
        }
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (Schema schema : schemas) {
                executeAll(memory, schema.versions().get(0));
            }
            return tables(memory).entrySet().containsAll(tables.entrySet());
        }
    }

    /** The tables with the statement that created each. */
    private static Map<String, String> tables(Connection sql) throws SQLException {
        try (Statement select = sql.createStatement();
                ResultSet rows = select.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
            Map<String, String> tables = new HashMap<>();
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
            return tables;
        }
    }

    private static Map<String, Integer> stored(Connection sql) throws SQLException {
        try (Statement select = sql.createStatement();
                ResultSet rows = select.executeQuery("SELECT module, version FROM schema_version")) {
            Map<String, Integer> versions = new HashMap<>();
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getInt(2));
            }
            return versions;
        }
    }

    private void update(Connection sql, Schema schema, int stored) throws SQLException {
        if (stored > schema.newest()) {
            throw new InvalidArgumentException(
                    "the database " + location + " has version " + stored + " of the tables of '"
                            + schema.module() + "', and this program knows versions up to " + schema.newest()
                            + "; open the file with the newer program that wrote it, or give this program a file of its own");
        }
        if (stored == schema.newest()) {
            return;
        }
        for (int version = stored; version < schema.newest(); version++) {
            try {
                executeAll(sql, schema.versions().get(version));
            } catch (SQLException e) {
                throw DatabaseErrors.translate(
                        e,
                        "the database " + location + " could not be moved to version " + (version + 1)
                                + " of the tables of '" + schema.module() + "', and was left unchanged");
            }
        }
        try (PreparedStatement insert =
                sql.prepareStatement("INSERT OR REPLACE INTO schema_version(module, version) VALUES(?, ?)")) {
            insert.setString(1, schema.module());
            insert.setInt(2, schema.newest());
            insert.executeUpdate();
        }
    }

    private static void executeAll(Connection sql, List<String> statements) throws SQLException {
        for (String statement : statements) {
            execute(sql, statement);
        }
    }

    private static void execute(Connection sql, String statement) throws SQLException {
        try (Statement execute = sql.createStatement()) {
            execute.execute(statement);
        }
    }

    private static int number(Connection sql, String query) throws SQLException {
        try (Statement select = sql.createStatement();
                ResultSet rows = select.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
