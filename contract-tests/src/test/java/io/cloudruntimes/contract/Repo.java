package io.cloudruntimes.contract;

import java.nio.file.Path;

/** Where the parts of the project are when its tests run. */
public final class Repo {
    private Repo() {}

    public static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    public static Path spec() {
        return root().resolve("spec");
    }
}
