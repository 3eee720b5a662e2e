package io.cloudruntimes.embedded.file;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.disk.DiskFiles;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The contents of files, each in a file of the operating system that has the version as its name. The names of users never get
 * here, so they can neither leave the folder nor collide in it. The folder belongs to the runtime that has the database open.
 * Thread-safe.
 */
final class ContentFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ContentFolder.class.getName());
    /** Anything else in the folder is not this runtime's, and stays. */
    private static final Pattern VERSION = Pattern.compile("[0-9]+-[0-9]+");

    private final @Nullable Path fixed;
    private volatile @Nullable Path created;

    private ContentFolder(@Nullable Path fixed) {
        this.fixed = fixed;
    }

    /** The folder of a database, which is beside its file. It is created when the first content is written. */
    static ContentFolder beside(Path database) {
        return new ContentFolder(database.resolveSibling(database.getFileName() + ".files"));
    }

    /** A folder for temporary files, which is deleted with its contents when this is closed. */
    static ContentFolder temporary() {
        return new ContentFolder(null);
    }

    /** Deletes each content of another version: what was written when the process ended, and what was replaced. */
    void retainOnly(Set<String> versions) {
        if (fixed == null || !Files.isDirectory(fixed)) {
            return;
        }
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(fixed)) {
            for (Path content : contents) {
                String version = content.getFileName().toString();
                if (VERSION.matcher(version).matches() && !versions.contains(version)) {
                    Files.delete(content);
                }
            }
        } catch (IOException e) {
            throw failure(e, fixed);
        }
    }

    /**
     * Writes a content. When this returns, it is on the disk; when it throws, nothing is left of it.
     *
     * @return the number of its bytes
     */
    long write(String version, Content data) {
        Path folder = created();
        boolean durable = fixed != null; // a temporary content need not outlive the process
        boolean done = false;
        try {
            long size = DiskFiles.create(folder.resolve(version), data, durable);
            if (durable) {
                DiskFiles.forceEntries(folder);
            }
            done = true;
            return size;
        } catch (IOException e) {
            throw failure(e, folder);
        } finally {
            if (!done) {
                delete(version);
            }
        }
    }

    /**
     * Opens a content. It stays readable until the channel is closed, also if it is deleted meanwhile.
     *
     * @throws NoSuchFileException if there is none
     */
    FileChannel open(String version) throws NoSuchFileException {
        Path folder = fixed == null ? created : fixed;
        if (folder == null) {
            throw new NoSuchFileException(version);
        }
        try {
            return FileChannel.open(folder.resolve(version), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e, folder);
        }
    }

    /** Deletes a content that no file has any more. What cannot be deleted now is deleted when the runtime starts again. */
    void delete(String version) {
        Path folder = fixed == null ? created : fixed;
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve(version));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a content cannot be deleted now: " + version, e);
            }
        }
    }

    Path created() {
        Path folder = created;
        if (folder != null) {
            return folder;
        }
        synchronized (this) {
            folder = created;
            if (folder == null) {
                try {
                    folder = fixed == null
                            ? Files.createTempDirectory("cloud-runtimes-files-")
                            : Files.createDirectories(fixed);
                    Path parent = fixed == null ? null : fixed.toAbsolutePath().getParent();
                    if (parent != null) {
                        DiskFiles.forceEntries(parent);
                    }
                } catch (IOException e) {
                    throw failure(e, fixed == null ? Path.of(System.getProperty("java.io.tmpdir")) : fixed);
                }
                created = folder;
            }
            return folder;
        }
    }

    private static CloudRuntimesException failure(IOException e, Path folder) {
        String subject = "the folder " + folder + ": ";
        if (e instanceof ClosedByInterruptException) {
            return new CancelledException("the thread was interrupted during the call", ErrorContext.EMPTY, e);
        }
        if (DiskFiles.isFull(e, folder)) {
            return new ResourceExhaustedException(
                    subject + "the disk is full; free some space, nothing of this write was stored",
                    ErrorContext.EMPTY,
                    e);
        }
        return new InternalException(
                subject + "a content cannot be read or written (" + e + "); check the disk and the permissions",
                ErrorContext.EMPTY,
                e);
    }

    /** Deletes a temporary folder. */
    @Override
    public void close() {
        Path folder = created;
        if (fixed != null || folder == null) {
            return;
        }
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(folder)) {
            for (Path content : contents) {
                Files.deleteIfExists(content);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the temporary folder " + folder + " cannot be deleted", e);
        }
    }
}
