package io.cloudruntimes.parity;

import java.nio.file.Path;

/** Where the project is when its tests run. */
final class Repository {
    static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    private Repository() {}
}
