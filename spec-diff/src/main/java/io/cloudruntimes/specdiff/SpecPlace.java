package io.cloudruntimes.specdiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a specification is.
 *
 * @param name what the user called it
 * @param folder the folder with its documents
 */
public record SpecPlace(String name, Path folder) {
    /**
     * Finds what a user names: a folder with a specification, a folder with one in {@code spec}, or a revision of git.
     *
     * @param repository the folder whose {@code spec} a revision is asked for
     * @param scratch an empty folder for the files of a revision
     * @throws ComparisonException where there is no such thing
     */
    public static SpecPlace find(String name, Path repository, Path scratch) throws IOException {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            boolean outer = !Files.isDirectory(folder.resolve("openapi")) && Files.isDirectory(folder.resolve("spec"));
            return new SpecPlace(name, outer ? folder.resolve("spec") : folder);
        }
        if (Files.exists(folder)) {
            throw new ComparisonException(
                    "'" + name + "' is a file; give a folder with a specification, or a revision of git");
        }
        return new SpecPlace(name, new GitRevision(repository, name).extract(scratch));
    }
}
