package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes sure that no module uses the tables of another, which would look like its own. */
final class SchemaOwners {
    private SchemaOwners() {}

    /**
     * Creates the tables of each module in a database of its own, and compares their names.
     *
     * @throws InvalidArgumentException if two modules have a table or an index of the same name, or the same name themselves
     */
    static void check(List<Schema> schemas) throws SQLException {
        Map<String, String> owners = new HashMap<>();
        Map<String, Schema> modules = new HashMap<>();
        for (Schema schema : schemas) {
            if (modules.put(schema.module(), schema) != null) {
                throw new InvalidArgumentException("two modules of the embedded runtime have the name '"
                        + schema.module() + "' for their tables; rename one");
            }
            for (String name : names(schema)) {
                String other = owners.put(name.toLowerCase(Locale.ROOT), schema.module());
                if (other != null) {
                    throw new InvalidArgumentException("the modules '" + other + "' and '" + schema.module()
                            + "' of the embedded runtime both have a table or index '" + name
                            + "'; rename it in the newer module, for example to '" + schema.module() + "_" + name
                            + "'");
                }
            }
        }
    }

    private static List<String> names(Schema schema) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement sql = memory.createStatement()) {
            try {
                for (List<String> version : schema.versions()) {
                    for (String statement : version) {
                        sql.execute(statement);
                    }
                }
            } catch (SQLException e) {
                // the update of the database runs it again, and reports what is wrong with it
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    sql.executeQuery("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
