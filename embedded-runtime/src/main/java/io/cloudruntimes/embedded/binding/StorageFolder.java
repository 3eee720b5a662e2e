package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.disk.DiskFiles;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of one folder, by their names relative to it, with slashes. No name leads out of the folder: there are no links below it as
 * far as a name is concerned. A file is written under another name and then renamed, so that nobody sees a part of it.
 */
final class StorageFolder {
    /** Holds what is being written; no file of a caller is in it. */
    private static final String UNFINISHED = ".unfinished";

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_ATTEMPTS = 100;

    private final Path root;

    /**
     * @param binding the name of the binding, for the message of an error
     * @param folder made if it does not exist
     * @throws InvalidArgumentException if it cannot be made or opened
     */
    StorageFolder(String binding, Path folder) {
        try {
            root = Files.createDirectories(folder).toRealPath();
            deleteUnfinished();
        } catch (IOException e) {
            throw new InvalidArgumentException(
                    "the folder " + folder + " of the binding '" + binding + "' cannot be opened: " + e,
                    ErrorContext.EMPTY,
                    e);
        }
    }

    /** What a runtime that was killed has left. */
    private void deleteUnfinished() throws IOException {
        Path unfinished = root.resolve(UNFINISHED);
        if (!Files.isDirectory(unfinished, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Writes a file, in place of one that has the name. Folders that are missing are made. */
    void write(String name, Bytes data) {
        Path file = resolve(name);
        run(name, () -> {
            Path unfinished = Files.createDirectories(root.resolve(UNFINISHED))
                    .resolve(UUID.randomUUID().toString());
            try {
                DiskFiles.create(unfinished, Content.of(data), true);
                requireNoFolder(name, file);
                DiskFiles.forceEntries(moveInto(unfinished, file));
            } finally {
                Files.deleteIfExists(unfinished);
            }
            return data.length();
        });
    }

    /** Moves a file to its name, and returns its folder. Somebody else may delete that folder while it is empty. */
    private static Path moveInto(Path unfinished, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Path folder = Files.createDirectories(file.getParent());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return folder;
            } catch (NoSuchFileException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new IOException("its folder is deleted again and again", e);
                }
            } catch (FileAlreadyExistsException e) { // a file, or a folder that is deleted just now
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The content of a file. */
    Bytes read(String name) {
        Path file = resolve(name);
        return run(name, () -> {
            requireNoFolder(name, file);
            requireNoDevice(name, file);
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.size(file) > MAX_BYTES) {
                    throw new ResourceExhaustedException("the file has more than " + MAX_BYTES + " bytes");
                }
                return Bytes.wrap(in.readAllBytes());
            }
        });
    }

    /** Deletes a file, or a folder that is empty. */
    void delete(String name) {
        Path file = resolve(name);
        run(name, () -> {
            Files.delete(file);
            return 0;
        });
    }

    /** The names of all files in a folder and in the folders below it, in order; empty for the whole. */
    List<String> list(String folder) {
        Path start = folder.isEmpty() ? root : resolve(folder);
        return run(folder, () -> {
            if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                    throw new InvalidArgumentException("'" + folder + "' is a file and not a folder");
                }
                throw new NoSuchFileException(folder);
            }
            List<String> names = new ArrayList<>();
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return visited.equals(root.resolve(UNFINISHED))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        names.add(nameOf(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            Collections.sort(names);
            return names;
        });
    }

    private String nameOf(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** The path of a name, of which no part is a link. */
    private Path resolve(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw wrong("is empty, or has a NUL");
        }
        if (File.separatorChar == '\\' && name.indexOf('\\') >= 0) {
            throw wrong("has a backslash, which separates folders on this system");
        }
        Path path = root;
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw wrong("is absolute, or has an empty segment, '.' or '..'");
            }
            if (path.equals(root) && segment.equals(UNFINISHED)) {
                throw wrong("begins with " + UNFINISHED + ", which the binding itself uses");
            }
            try {
                path = path.resolve(segment);
            } catch (InvalidPathException e) {
                throw wrong("has a character that names of files do not have here");
            }
            if (Files.isSymbolicLink(path)) {
                throw wrong("leads through a link");
            }
        }
        return path;
    }

    private static InvalidArgumentException wrong(String what) {
        return new InvalidArgumentException(
                "the name of the file " + what + "; a name is relative to the folder of the binding");
    }

    private static void requireNoFolder(String name, Path file) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidArgumentException("'" + name + "' is a folder and not a file");
        }
    }

    /** A named pipe would keep the reader until somebody writes to it. */
    private static void requireNoDevice(String name, Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidArgumentException("'" + name + "' is no regular file, but a pipe, a socket or a device");
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private static ResourceExhaustedException full(IOException e) {
        return new ResourceExhaustedException("the disk is full", ErrorContext.EMPTY, e);
    }

    private <T> T run(String name, Work<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw new NotFoundException("there is no file '" + name + "'", ErrorContext.EMPTY, e);
        } catch (DirectoryNotEmptyException e) {
            throw new InvalidArgumentException("the folder '" + name + "' is not empty", ErrorContext.EMPTY, e);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidArgumentException("a part of '" + name + "' is a file", ErrorContext.EMPTY, e);
        } catch (AccessDeniedException e) {
            throw new PermissionDeniedException("the runtime must not use this file", ErrorContext.EMPTY, e);
        } catch (FileSystemException e) {
            throw DiskFiles.isFull(e, root)
                    ? full(e)
                    : new InvalidArgumentException(
                            "the file system refuses the name: " + e.getReason(), ErrorContext.EMPTY, e);
        } catch (IOException e) { // also the error of a write, which names no file
            throw DiskFiles.isFull(e, root)
                    ? full(e)
                    : new InternalException("the file cannot be used: " + e, ErrorContext.EMPTY, e);
        }
    }
}
