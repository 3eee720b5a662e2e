package io.cloudruntimes.embedded.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a file saw.
 *
 * @param stamp the identity, size and time of the file behind all links; null if there is no regular file
 * @param bytes the content; null if it cannot be read
 * @param problem why it cannot be read; null if it can
 */
record FileContent(
        @Nullable Stamp stamp,
        byte @Nullable [] bytes,
        @Nullable String problem) {
    /** The most bytes of a configuration file. */
    static final int MAX_BYTES = 16 << 20;

    /** What tells a file that nobody touched. */
    record Stamp(@Nullable Object identity, long size, long modified) {}

    static FileContent read(Path file) {
        Stamp stamp = null;
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                // one task looks at all files, and to open a pipe would block it
                return new FileContent(null, null, "it is no regular file; put a regular file in its place");
            }
            try (InputStream in = Files.newInputStream(file)) {
                stamp = stamp(file);
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                return bytes.length > MAX_BYTES
                        ? new FileContent(stamp, null, "it is longer than " + MAX_BYTES + " bytes")
                        : new FileContent(stamp, bytes, null);
            }
        } catch (NoSuchFileException e) {
            return new FileContent(null, null, "it is missing");
        } catch (FileSystemException e) {
            String reason = e.getReason();
            return new FileContent(
                    stamp,
                    null,
                    "it cannot be read (" + (reason == null ? e.getClass().getSimpleName() : reason) + ")");
        } catch (IOException e) {
            return new FileContent(stamp, null, "it cannot be read (" + e.getMessage() + ")");
        }
    }

    static @Nullable Stamp stampOf(Path file) {
        try {
            return stamp(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static Stamp stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(
                attributes.fileKey(),
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** Whether another look saw the same content, or could not read it for the same reason. */
    boolean isSameAs(FileContent other) {
        return Arrays.equals(bytes, other.bytes) && Objects.equals(problem, other.problem);
    }
}
