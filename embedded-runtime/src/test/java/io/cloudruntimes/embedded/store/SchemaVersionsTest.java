package io.cloudruntimes.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionsTest {
    private static final Schema NOTES_1 =
            Schema.of("notes").version("CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
    private static final Schema NOTES_2 =
            NOTES_1.version("ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'nobody'");
    private static final Schema NOTES_3 = NOTES_2.version(
            "CREATE TABLE tag(name TEXT PRIMARY KEY)", "INSERT INTO tag SELECT DISTINCT author FROM note");
    private static final Schema OTHER = Schema.of("other").version("CREATE TABLE thing(id INTEGER PRIMARY KEY)");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data.db");
    }

    private Database open(Schema... schemas) {
        return Database.open(file(), List.of(schemas));
    }

    private static void execute(Database database, String statement) {
        database.write(sql -> {
            try (Statement execute = sql.createStatement()) {
                execute.execute(statement);
            }
        });
    }

    private static List<String> select(Database database, String query) {
        return database.read(sql -> {
            try (Statement select = sql.createStatement();
                    ResultSet rows = select.executeQuery(query)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        });
    }

    /** Changes the file as another program would. */
    private void raw(String... statements) throws SQLException {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement execute = sql.createStatement()) {
            for (String statement : statements) {
                execute.execute(statement);
            }
        }
    }

    @Test
    void aNewFileHasTheNewestVersions() {
        try (Database database = open(NOTES_3, OTHER)) {
            assertThat(select(database, "SELECT module || version FROM schema_version ORDER BY module"))
                    .containsExactly("notes3", "other1");
        }
    }

    @Test
    void anOlderFileIsMovedForwardWithItsData() {
        try (Database database = open(NOTES_1)) {
            execute(database, "INSERT INTO note(text) VALUES('kept')");
        }
        try (Database database = open(NOTES_3, OTHER)) {
            assertThat(select(database, "SELECT text || author FROM note")).containsExactly("keptnobody");
            assertThat(select(database, "SELECT name FROM tag")).containsExactly("nobody");
            assertThat(select(database, "SELECT module || version FROM schema_version ORDER BY module"))
                    .containsExactly("notes3", "other1");
        }
        try (Database database = open(NOTES_3, OTHER)) {
            assertThat(select(database, "SELECT name FROM tag"))
                    .as("each version runs once")
                    .containsExactly("nobody");
        }
    }

    @Test
    void aNewerFileIsRefusedAndLeftAsItIs() {
        try (Database database = open(NOTES_3)) {
            execute(database, "INSERT INTO note(text) VALUES('kept')");
        }
        assertThatThrownBy(() -> open(OTHER, NOTES_2))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("has version 3 of the tables of 'notes'")
                .hasMessageContaining("knows versions up to 2")
                .hasMessageContaining("open the file with the newer program");
        try (Database database = open(NOTES_3)) {
            assertThat(select(database, "SELECT text FROM note")).containsExactly("kept");
            assertThat(select(database, "SELECT module FROM schema_version")).containsExactly("notes");
        }
    }

    @Test
    void theTablesOfAModuleThatIsMissingStay() {
        try (Database database = open(NOTES_1, OTHER)) {
            execute(database, "INSERT INTO note(text) VALUES('kept')");
        }
        open(OTHER).close();
        try (Database database = open(NOTES_2, OTHER)) {
            assertThat(select(database, "SELECT text || author FROM note")).containsExactly("keptnobody");
        }
    }

    @Test
    void aVersionThatFailsLeavesTheFileAsItWas() {
        try (Database database = open(NOTES_1)) {
            execute(database, "INSERT INTO note(text) VALUES('kept')");
        }
        Schema wrong =
                NOTES_1.version("ALTER TABLE note ADD COLUMN author TEXT", "ALTER TABLE absent ADD COLUMN a TEXT");
        assertThatThrownBy(() -> open(OTHER, wrong))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(
                        "could not be moved to version 2 of the tables of 'notes', and was left unchanged")
                .hasMessageContaining("absent");
        try (Database database = open(NOTES_2)) {
            assertThat(select(database, "SELECT text || author FROM note")).containsExactly("keptnobody");
        }
    }

    @Test
    void aFileWithoutVersionsIsVersion1() throws Exception {
        raw(
                "CREATE TABLE IF NOT EXISTS note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
                "INSERT INTO note(text) VALUES('kept')");
        Schema tolerant = Schema.of("notes")
                .version("CREATE TABLE IF NOT EXISTS note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
                .version("ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'nobody'");
        for (int opening = 0; opening < 2; opening++) {
            try (Database database = open(tolerant, OTHER)) {
                assertThat(select(database, "SELECT text || author FROM note")).containsExactly("keptnobody");
                assertThat(select(database, "SELECT module || version FROM schema_version ORDER BY module"))
                        .containsExactly("notes2", "other1");
            }
        }
    }

    @Test
    void aFileOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
        raw("CREATE TABLE note(id INTEGER PRIMARY KEY, other TEXT)");
        refusedAsAnothers();
        Files.delete(file());
        raw("CREATE TABLE customer(id INTEGER PRIMARY KEY)");
        refusedAsAnothers();
        Files.delete(file());
        raw("PRAGMA application_id = 42");
        refusedAsAnothers();
        raw("PRAGMA application_id = 0", "DROP TABLE IF EXISTS customer");
        open(NOTES_1).close();
    }

    private void refusedAsAnothers() {
        assertThatThrownBy(() -> open(NOTES_1, OTHER))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("belongs to another program; give the embedded runtime a file of its own");
        assertThatThrownBy(() -> raw("SELECT * FROM schema_version")).isInstanceOf(SQLException.class);
    }

    @Test
    void aFileThatHasLostItsVersionsIsDamaged() throws Exception {
        open(NOTES_1).close();
        raw("DROP TABLE schema_version");
        assertThatThrownBy(() -> open(NOTES_1))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("schema_version is missing; restore the file from a backup");
    }

    @Test
    void noModuleHasTheTableOfAnother() {
        Schema first = Schema.of("tally")
                .version("CREATE TABLE total(id INTEGER PRIMARY KEY)")
                .version("CREATE TABLE Thing(id INTEGER PRIMARY KEY)");
        assertThatThrownBy(() -> open(OTHER, first))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'other' and 'tally'")
                .hasMessageContaining("'Thing'")
                .hasMessageContaining("'tally_Thing'");
        assertThatThrownBy(() -> open(OTHER, NOTES_1, OTHER))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("'other'");
    }
}
