package io.cloudruntimes.examples;

import io.cloudruntimes.Configuration;
import io.cloudruntimes.ConfigurationChange;
import io.cloudruntimes.WatchOptions;
import io.cloudruntimes.core.stream.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reading and watching configuration; where the runtime cannot write it, the reason. */
final class ConfigurationTour {
    private static final String KEY = "db.url";

    private final Configuration settings;
    private final boolean writable;
    private final StepLog journal;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    ConfigurationTour(Configuration settings, boolean writable, StepLog journal) {
        this.settings = settings;
        this.writable = writable;
        this.journal = journal;
    }

    void visit() {
        journal.step("configuration.get " + KEY, Optional.empty(), () -> settings.get(KEY));
        if (!writable) {
            journal.fails("configuration.save", "unsupported", () -> settings.save(KEY, "jdbc:first"));
            journal.fails("configuration.delete", "unsupported", () -> settings.delete(KEY));
            journal.step(
                    "configuration.watch, and close",
                    () -> settings.watch(List.of(KEY), this::take).close());
            return;
        }
        journal.step("configuration.save", () -> settings.save(KEY, "jdbc:first"));
        journal.step("configuration.getAll", Map.of(KEY, "jdbc:first"), settings::getAll);
        try (Subscription watched =
                settings.watch(List.of(KEY), WatchOptions.DEFAULT.withPresentValues(), this::take)) {
            journal.step("configuration.watch, present values first", "jdbc:first", this::next);
            journal.step("configuration.save, its change comes", "jdbc:second", () -> {
                settings.save(KEY, "jdbc:second");
                return next();
            });
            journal.step("configuration.delete, its change comes", "deleted", () -> {
                settings.delete(KEY);
                return next();
            });
        }
    }

    private void take(ConfigurationChange change) {
        seen.add(change.value().orElse("deleted"));
    }

    private String next() throws InterruptedException {
        String next = seen.poll(15, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }
}
