package io.cloudruntimes.contract;

import java.nio.file.Path;

/** Where the parts of the project are when its tests run. */
public final class Repo {
    private Repo() {}

    public static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    /** The specification of the project, or that of the property {@code spec}. */
    public static Path spec() {
        String other = System.getProperty("spec");
        return other == null ? root().resolve("spec") : Path.of(other);
    }
}
