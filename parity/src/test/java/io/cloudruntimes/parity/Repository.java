package io.cloudruntimes.parity;

import java.nio.file.Path;

/** Where the project is when its tests run. */
public final class Repository {
    public static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    private Repository() {}
}
