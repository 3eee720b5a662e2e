package io.cloudruntimes.embedded.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file that others write, and tells its content once that has rested: after {@value #LOOKS} looks in a row that saw the
 * same. A writer that cuts the file and goes on within that time is not seen in between.
 */
final class SettledFile {
    /** How many looks have to see the same. */
    static final int LOOKS = 7;

    /** After so many looks that saw the same, the content is read again only if the file was touched. */
    private static final int READ_LOOKS = 20;

    private final Path file;
    private FileContent last;
    private int same = 1;

    SettledFile(Path file) {
        this.file = file;
        this.last = FileContent.read(file);
    }

    /** What the first look saw. */
    FileContent first() {
        return last;
    }

    /** Looks once; the content if it has just settled, else null. */
    @Nullable
    FileContent look() {
        if (same >= READ_LOOKS && last.stamp() != null && last.stamp().equals(FileContent.stampOf(file))) {
            return null;
        }
        FileContent now = FileContent.read(file);
        same = now.isSameAs(last) ? same + 1 : 1;
        last = now;
        return same == LOOKS ? now : null;
    }
}
