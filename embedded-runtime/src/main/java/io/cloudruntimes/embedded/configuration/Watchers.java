package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Those who watch one store. Thread-safe. */
final class Watchers {
    private final TaskScheduler scheduler;
    private final Set<Watcher> open = ConcurrentHashMap.newKeySet();

    Watchers(TaskScheduler scheduler) {
        this.scheduler = scheduler;
    }

    Subscription add(Selection selection, StreamListener<ConfigurationEvent, @Nullable Void> listener) {
        Watcher watcher = new Watcher(selection, listener, scheduler, open::remove);
        open.add(watcher);
        watcher.start();
        return watcher;
    }

    /**
     * Announces the changes of one edit. The store calls this for one edit after the other, each after a read sees the edit.
     */
    void announce(List<ConfigurationEvent> changes) {
        open.forEach(watcher -> watcher.announce(changes));
    }

    void close() {
        List.copyOf(open).forEach(Watcher::close);
    }
}
