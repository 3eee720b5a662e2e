package io.cloudruntimes.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

class DatabaseTest {
    /** A thread for each task: on two cores the common pool has one. */
    private static final Executor THREADS = task -> new Thread(task, "database-test").start();

    private static final List<Schema> NOTES = List.of(Schema.of("notes")
            .version(
                    "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
                    "CREATE INDEX note_text ON note(text)"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data.db");
    }

    private static void insert(Connection sql, String text) throws SQLException {
        try (Statement statement = sql.createStatement()) {
            statement.execute("INSERT INTO note(text) VALUES('" + text + "')");
        }
    }

    private static int count(Connection sql) throws SQLException {
        try (Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void readersDoNotWaitForTheWriterAndSeeWhatIsCommitted() throws Exception {
        try (Database database = Database.open(file(), NOTES)) {
            database.write(sql -> insert(sql, "before"));
            CountDownLatch inserted = new CountDownLatch(1);
            CountDownLatch readersDone = new CountDownLatch(1);
            CompletableFuture<Void> writer = CompletableFuture.runAsync(
                    () -> database.write(sql -> {
                        insert(sql, "during");
                        inserted.countDown();
                        await(readersDone);
                    }),
                    THREADS);
            await(inserted);
            // were a reader to wait for the writer, which waits for this thread, neither would end
            int seen = CompletableFuture.supplyAsync(() -> database.read(DatabaseTest::count), THREADS)
                    .get(20, TimeUnit.SECONDS);
            assertThat(seen).isEqualTo(1);
            assertThat(writer).isNotDone();
            readersDone.countDown();
            writer.get(20, TimeUnit.SECONDS);
            assertThat(database.<Integer>read(DatabaseTest::count)).isEqualTo(2);
        }
    }

    @Test
    void aReadSeesOneSnapshotWhileOthersWrite() throws Exception {
        try (Database database = Database.open(file(), NOTES)) {
            int[] counts = database.read(sql -> {
                int first = count(sql);
                CompletableFuture.runAsync(() -> database.write(other -> insert(other, "meanwhile")))
                        .join(); // the writer does not wait for a reader either
                return new int[] {first, count(sql)};
            });
            assertThat(counts).containsExactly(0, 0);
            assertThat(database.<Integer>read(DatabaseTest::count)).isEqualTo(1);
        }
    }

    @Test
    void manyReadersReadAtOnceAndAFailureLeavesTheConnectionUsable() throws Exception {
        try (Database database = Database.open(file(), NOTES)) {
            CountDownLatch together = new CountDownLatch(4);
            List<CompletableFuture<Integer>> reads = IntStream.range(0, 4)
                    .mapToObj(i -> {
                        CompletableFuture<Integer> read = new CompletableFuture<>();
                        Thread thread = new Thread(() -> read.complete(database.read(sql -> {
                            together.countDown();
                            await(together);
                            return count(sql);
                        })));
                        thread.setDaemon(true);
                        thread.start();
                        return read;
                    })
                    .toList();
            for (CompletableFuture<Integer> read : reads) {
                assertThat(read.get(20, TimeUnit.SECONDS)).isZero();
            }
            for (int i = 0; i < 20; i++) { // more than there are connections
                assertThatThrownBy(() -> database.read(sql -> {
                            throw new IllegalStateException("the caller's own");
                        }))
                        .hasMessage("the caller's own");
            }
            assertThat(database.<Integer>read(DatabaseTest::count)).isZero();
        }
    }

    @Test
    void aReadDoesNotWrite() {
        try (Database database = Database.open(file(), NOTES)) {
            assertThatThrownBy(() -> database.read(sql -> {
                        insert(sql, "x");
                        return 0;
                    }))
                    .isInstanceOf(CloudRuntimesException.class);
            assertThat(database.<Integer>read(DatabaseTest::count)).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFullDiskIsResourceExhaustedAndNothingOfTheWriteIsStored() {
        try (Database database = Database.open(file(), NOTES)) {
            database.write(sql -> insert(sql, "before"));
            database.write(DatabaseTest::allowNoMorePages);
            assertThatThrownBy(() -> database.write(sql -> {
                        for (int i = 0; i < 1000; i++) {
                            insert(sql, "x".repeat(1000));
                        }
                    }))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("the disk is full")
                    .hasMessageContaining(file().toString())
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(database.<Integer>read(DatabaseTest::count)).isEqualTo(1);
            database.write(sql -> {
                try (Statement statement = sql.createStatement()) {
                    statement.execute("UPDATE note SET text = 'after!'");
                }
            });
            assertThat(database.check()).isEmpty();
        }
    }

    /** The limit of SQLite itself, which fails a write as a full disk does. */
    private static void allowNoMorePages(Connection sql) throws SQLException {
        try (Statement statement = sql.createStatement()) {
            statement.execute("PRAGMA max_page_count = 1");
        }
    }

    /** SQLite itself rolls back when the disk is full, so that the rollback that follows fails. */
    @Test
    void aRollbackThatFailsDoesNotHideTheCause() {
        AtomicReference<SQLException> cause = new AtomicReference<>();
        try (Database database = Database.open(file(), NOTES)) {
            database.write(DatabaseTest::allowNoMorePages);
            assertThatThrownBy(() -> database.write(sql -> {
                        try {
                            for (int i = 0; i < 1000; i++) {
                                insert(sql, "x".repeat(1000));
                            }
                        } catch (SQLException e) {
                            cause.set(e);
                            throw e;
                        }
                    }))
                    .isInstanceOf(ResourceExhaustedException.class)
                    .hasMessageContaining("the disk is full")
                    .satisfies(error -> assertThat(error.getCause()).isSameAs(cause.get()));
            assertThat(Objects.requireNonNull(cause.get()).getSuppressed())
                    .singleElement()
                    .satisfies(rollback -> assertThat(rollback).hasMessageContaining("no transaction is active"));
            assertThat(database.<Integer>read(DatabaseTest::count)).isZero();
        }
    }

    @Test
    void aFolderThatIsMissingIsNotFound() {
        Path absent = folder.resolve("absent").resolve("data.db");
        assertThatThrownBy(() -> Database.open(absent, NOTES))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("the folder " + absent.getParent() + " does not exist; create it");
    }

    @Test
    void aFolderIsNoFile() throws Exception {
        assertThatThrownBy(() -> Database.open(folder, NOTES))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("name a file");
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        assertThatThrownBy(() -> Database.open(plain.resolve("data.db"), NOTES))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(plain + " is not a folder");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        String text = "This is a letter, and no database. ".repeat(40);
        Files.writeString(file(), text);
        assertThatThrownBy(() -> Database.open(file(), NOTES))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("is not a SQLite database; choose another file");
        assertThat(file()).content(StandardCharsets.UTF_8).isEqualTo(text);
        Files.delete(file());
        Database.open(file(), NOTES).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsUnavailable() throws Exception {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isWritable(readOnly), "this user may write everywhere");
            assertThatThrownBy(() -> Database.open(readOnly.resolve("data.db"), NOTES))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(readOnly.toString())
                    .hasMessageContaining("permit it, or choose another file");
        } finally {
            assertThat(readOnly.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsUnavailable() throws Exception {
        Database.open(file(), NOTES).close();
        assertThat(file().toFile().setWritable(false)).isTrue();
        Assumptions.assumeFalse(Files.isWritable(file()), "this user may write everywhere");
        assertThatThrownBy(() -> Database.open(file(), NOTES))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void whatSqliteReportsLaterHasTheSameCodes() {
        assertThat(DatabaseErrors.translate(error(SQLiteErrorCode.SQLITE_READONLY), "it"))
                .isInstanceOf(UnavailableException.class);
        assertThat(DatabaseErrors.translate(error(SQLiteErrorCode.SQLITE_READONLY_DIRECTORY), "it"))
                .isInstanceOf(UnavailableException.class);
        assertThat(DatabaseErrors.translate(error(SQLiteErrorCode.SQLITE_CANTOPEN), "it"))
                .isInstanceOf(UnavailableException.class);
        assertThat(DatabaseErrors.translate(error(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT), "it"))
                .isInstanceOf(UnavailableException.class);
        assertThat(DatabaseErrors.translate(error(SQLiteErrorCode.SQLITE_IOERR_READ), "it"))
                .isInstanceOf(InternalException.class);
        assertThat(DatabaseErrors.translate(new SQLException("of no code"), "it"))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("of no code");
    }

    private static SQLException error(SQLiteErrorCode code) {
        return new SQLException("made up", "", code.code);
    }

    @Test
    void aDamagedFileIsRefusedAtOpening() throws Exception {
        try (Database database = Database.open(file(), NOTES)) {
            for (int i = 0; i < 200; i++) {
                database.write(sql -> insert(sql, "x".repeat(200)));
            }
        }
        overwrite(2 * 4096, 4096); // a page behind the header and the schema
        assertThatThrownBy(() -> Database.open(file(), NOTES))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("is damaged")
                .hasMessageContaining("restore it from a backup");
    }

    /** The quick check does not compare indexes with their tables, the full one does. */
    @Test
    void theFullCheckFindsWhatTheQuickOneDoesNot() throws Exception {
        try (Database database = Database.open(file(), NOTES)) {
            database.write(sql -> insert(sql, "findme"));
            assertThat(database.check()).isEmpty();
        }
        byte[] bytes = Files.readAllBytes(file());
        int last = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("findme");
        overwrite(last, 1); // the copy of the text in the index, or the one in the table: they differ now
        try (Database database = Database.open(file(), NOTES)) {
            assertThat(database.check()).isNotEmpty();
        }
    }

    private void overwrite(long position, int count) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            byte[] rubbish = new byte[count];
            Arrays.fill(rubbish, (byte) '#');
            channel.write(ByteBuffer.wrap(rubbish), position);
        }
    }

    @Test
    void oneRuntimeOwnsAFileByWhateverPath() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file());
        try (Database first = Database.open(file(), NOTES)) {
            for (Path same :
                    List.of(file(), link, folder.resolve("x").resolve("..").resolve("data.db"))) {
                assertThatThrownBy(() -> Database.open(same, NOTES))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("data.db")
                        .hasMessageContaining("another runtime of this process has the file open");
            }
            first.write(sql -> insert(sql, "still works"));
        }
        Database.open(link, NOTES).close();
    }

    @Test
    void aReadOfAClosedDatabaseFailsWithAnErrorOfTheApi() {
        Database database = Database.open(file(), NOTES);
        database.close();
        assertThatThrownBy(() -> database.read(DatabaseTest::count)).isInstanceOf(CloudRuntimesException.class);
        assertThatThrownBy(() -> database.write(sql -> insert(sql, "x"))).isInstanceOf(CloudRuntimesException.class);
    }

    @Test
    void memoryIsADatabaseOfItsOwn() {
        try (Database one = Database.open(null, NOTES);
                Database other = Database.open(null, NOTES)) {
            one.write(sql -> insert(sql, "x"));
            assertThat(one.<Integer>read(DatabaseTest::count)).isEqualTo(1);
            assertThat(other.<Integer>read(DatabaseTest::count)).isZero();
            assertThat(one.check()).isEmpty();
        }
    }
}
