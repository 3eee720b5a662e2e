package io.cloudruntimes.contract;

import java.nio.file.Path;

/** Where the parts of the project are when its tests run. */
final class Repo {
    private Repo() {}

    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    static Path spec() {
        return root().resolve("spec");
    }
}
