package io.cloudruntimes.embedded.disk;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes files. */
public final class DiskFiles {
    private static final int PART_BYTES = 64 * 1024;

    private DiskFiles() {}

    /**
     * Writes a new file. When this throws, the caller deletes what there is of it.
     *
     * @param durable whether the bytes are on the disk when this returns
     * @return the number of the bytes
     * @throws CloudRuntimesException if the content cannot be read
     * @throws IOException if the file cannot be written
     */
    public static long create(Path file, Content data, boolean durable) throws IOException {
        try (FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = copy(data.stream(), to);
            if (durable) {
                to.force(true);
            }
            return size;
        }
    }

    private static long copy(InputStream data, FileChannel to) throws IOException {
        byte[] part = new byte[PART_BYTES];
        long size = 0;
        for (int count = read(data, part, size); count >= 0; count = read(data, part, size)) {
            ByteBuffer rest = ByteBuffer.wrap(part, 0, count);
            while (rest.hasRemaining()) {
                to.write(rest);
            }
            size += count;
        }
        return size;
    }

    private static int read(InputStream data, byte[] part, long before) {
        try {
            return data.read(part);
        } catch (IOException e) { // the caller's stream failed, not the disk
            throw Content.errorOf(e, before);
        }
    }

    /** Makes the entry of a new file last: a file system may keep it in memory for longer than the file's bytes. */
    public static void forceEntries(Path folder) throws IOException {
        FileChannel entries;
        try {
            entries = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // an operating system on which a folder cannot be opened
        }
        try (entries) {
            entries.force(true);
        }
    }

    /** Whether a write failed since the disk of a folder is full. Java has no error of its own for that. */
    public static boolean isFull(IOException e, Path folder) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota exceeded")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < PART_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
