package io.cloudruntimes.sdktests.dapr.wires;

import io.cloudruntimes.sidecars.Redis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The configuration store {@code settings} here and behind the real sidecar: two keys that stay, and one that changes every two
 * seconds, since no API of a sidecar can change it.
 */
final class Settings implements AutoCloseable {
    /** The database of Redis that the real sidecar's store has. */
    private static final int DATABASE = 1;

    private final Path file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile @Nullable Redis redis;
    private int changes;

    private Settings(Path file) {
        this.file = file;
    }

    /** Writes the file of the store here, and goes on changing it. */
    static Settings start() {
        try {
            Settings settings = new Settings(Files.createTempDirectory("settings").resolve("settings.yaml"));
            settings.change();
            settings.timer.scheduleAtFixedRate(settings::change, 2, 2, TimeUnit.SECONDS);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the store here. */
    Path file() {
        return file;
    }

    /** Writes the same to the store of the real sidecar from now on. */
    void behind(int redisPort) {
        Redis opened = new Redis(redisPort, DATABASE);
        opened.call("MSET", "a", "1", "b/c+d", "two");
        redis = opened;
    }

    private void change() {
        changes++;
        try {
            Path next = file.resolveSibling("next");
            Files.writeString(next, "a: '1'\nb/c+d: two\nchanging: " + changes + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Redis real = redis;
        if (real != null) {
            real.call("SET", "changing", Integer.toString(changes));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        Redis real = redis;
        if (real != null) {
            real.close();
        }
    }
}
