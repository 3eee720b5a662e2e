package io.cloudruntimes.embedded.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Objects;

/** A file as the embedded runtime wrote it before it stored schema versions. */
public final class UnversionedFile {
    private UnversionedFile() {}

    /** Writes the file. */
    public static void write(Path file) throws Exception {
        try (InputStream script =
                        Objects.requireNonNull(UnversionedFile.class.getResourceAsStream("/unversioned.sql"));
                Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement execute = sql.createStatement()) {
            execute.execute("PRAGMA journal_mode = wal");
            for (String statement : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                execute.execute(statement);
            }
        }
    }
}
