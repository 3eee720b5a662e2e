package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.core.error.UnavailableException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Turns errors of SQLite into the errors of the API, each with what to do. */
final class DatabaseErrors {
    private static final int PRIMARY_CODE = 0xff;

    private DatabaseErrors() {}

    /**
     * The error of the API.
     *
     * @param subject what failed, as the beginning of a sentence, for example {@code the database /data/app.db}
     */
    static CloudRuntimesException translate(SQLException e, String subject) {
        return switch (code(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new UnavailableException(
                        subject
                                + ": another process has the file open; stop that process, or give this one a file of its"
                                + " own",
                        ErrorContext.EMPTY,
                        e);
            case SQLITE_FULL ->
                new ResourceExhaustedException(
                        subject + ": the disk is full; free some space, nothing of this write was stored",
                        ErrorContext.EMPTY,
                        e);
            case SQLITE_CANTOPEN ->
                new UnavailableException(
                        subject
                                + ": the file cannot be opened; make sure that its folder is there and that this process"
                                + " may write to both",
                        ErrorContext.EMPTY,
                        e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new UnavailableException(
                        subject + ": this process may not write to the file; permit it, or choose another file",
                        ErrorContext.EMPTY,
                        e);
            case SQLITE_NOTADB ->
                new InvalidArgumentException(
                        subject + ": the file is not a SQLite database; choose another file", ErrorContext.EMPTY, e);
            case SQLITE_CORRUPT ->
                new InternalException(
                        subject + ": the file is damaged (" + e.getMessage() + "); restore it from a backup",
                        ErrorContext.EMPTY,
                        e);
            default -> new InternalException(subject + ": " + e.getMessage(), ErrorContext.EMPTY, e);
        };
    }

    private static SQLiteErrorCode code(SQLException e) {
        return SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY_CODE);
    }
}
