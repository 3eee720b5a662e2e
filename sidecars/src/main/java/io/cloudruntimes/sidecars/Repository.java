package io.cloudruntimes.sidecars;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the repository that this process runs in. */
final class Repository {
    private static final Path ROOT = find();

    private Repository() {}

    static Path root() {
        return ROOT;
    }

    /** The modules are at different depths, so this goes up until it finds the folder of the sidecars. */
    private static Path find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("sidecars/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(start + " is in no folder that has sidecars/pom.xml");
    }
}
