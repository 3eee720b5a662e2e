package io.cloudruntimes.embedded.store;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of a database, owned by one runtime at a time. The owner holds a lock of the operating system on a file beside it,
 * {@code <file>.lock}, which also has the owner's process id. The lock ends with the process, however that ends; the file stays,
 * because deleting it would let two processes lock two different files of the same name.
 */
final class DatabaseFile implements AutoCloseable {
    /** Far behind the process id: where locks are mandatory, others can still read the id. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;

    private DatabaseFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Becomes the owner of a file, which need not exist.
     *
     * @throws UnavailableException if another runtime owns it, or if this process may not read and write it
     * @throws NotFoundException if its folder does not exist
     * @throws InvalidArgumentException if it cannot be a file, for example because it is a folder
     */
    static DatabaseFile acquire(Path file) {
        Path path = check(file.toAbsolutePath().normalize());
        Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw inUse(path, "another process" + owner(channel) + " has the file open; stop that process");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DatabaseFile(path, channel);
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw inUse(path, "another runtime of this process has the file open; close that runtime");
        } catch (AccessDeniedException e) {
            close(channel);
            throw new UnavailableException(
                    subject(path) + ": this process may not write to " + lockFile
                            + "; permit it, or choose another file",
                    ErrorContext.EMPTY,
                    e);
        } catch (IOException e) {
            close(channel);
            throw new UnavailableException(
                    subject(path) + ": the file " + lockFile + " cannot be written (" + e.getMessage()
                            + "); make sure that its folder can be written, or choose another file",
                    ErrorContext.EMPTY,
                    e);
        } catch (CloudRuntimesException e) {
            close(channel);
            throw e;
        }
    }

    /** The path without links, so that one file has one lock, by whatever path it is opened. */
    private static Path check(Path path) {
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw new InvalidArgumentException(subject(path) + ": this is a folder; name a file");
        }
        if (Files.notExists(folder)) {
            throw new NotFoundException(
                    subject(path) + ": the folder " + folder + " does not exist; create it, or choose another file");
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidArgumentException(subject(path) + ": " + folder + " is not a folder; choose another file");
        }
        if (!Files.isWritable(folder)) {
            throw new UnavailableException(subject(path) + ": this process may not write to the folder " + folder
                    + "; permit it, or choose another file");
        }
        if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
            throw new UnavailableException(subject(path)
                    + ": this process may not read and write the file; permit it, or choose another file");
        }
        try {
            return Files.exists(path) ? path.toRealPath() : folder.toRealPath().resolve(path.getFileName());
        } catch (IOException e) {
            throw new UnavailableException(
                    subject(path) + ": the path cannot be resolved (" + e.getMessage() + "); choose another file",
                    ErrorContext.EMPTY,
                    e);
        }
    }

    private static UnavailableException inUse(Path path, String reason) {
        return new UnavailableException(subject(path) + ": " + reason + ", or give this one a file of its own");
    }

    private static String subject(Path path) {
        return "the database " + path;
    }

    /** The process id of the owner, in brackets; empty if it cannot be read. */
    private static String owner(FileChannel channel) {
        try {
            ByteBuffer content = ByteBuffer.allocate(20);
            channel.read(content, 0);
            String id = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
            return id.isEmpty() ? "" : " (process id " + id + ")";
        } catch (IOException e) {
            return "";
        }
    }

    Path path() {
        return path;
    }

    /** Lets others own the file. */
    @Override
    public void close() {
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UnavailableException("a lock could not be released: " + e.getMessage(), ErrorContext.EMPTY, e);
        }
    }
}
