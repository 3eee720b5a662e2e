package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One who watches items. Its listener gets the changes of one key one after the other. While a change of a key waits for the
 * listener, a newer one of that key replaces it, so that a slow listener holds at most one change for each key.
 */
final class Watcher implements Subscription {
    /** How many changes the listener may have at the same time, each of another key. */
    private static final int MAX_WITH_LISTENER = 64;

    private static final System.Logger LOG = System.getLogger(Watcher.class.getName());

    private final Selection selection;
    private final StreamListener<ConfigurationEvent, @Nullable Void> listener;
    private final TaskScheduler scheduler;
    private final Consumer<Watcher> onClose;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private final Map<String, ConfigurationEvent> waiting = new LinkedHashMap<>();
    private final Set<String> withListener = new HashSet<>();
    private boolean draining = true; // until the listener knows that it is open
    private boolean open = true;

    Watcher(
            Selection selection,
            StreamListener<ConfigurationEvent, @Nullable Void> listener,
            TaskScheduler scheduler,
            Consumer<Watcher> onClose) {
        this.selection = selection;
        this.listener = listener;
        this.scheduler = scheduler;
        this.onClose = onClose;
    }

    /** Tells the listener that it is open, and then what has changed since it was made. */
    void start() {
        scheduler.execute(() -> {
            try {
                listener.onOpen();
            } catch (Throwable e) { // a listener is a user's code
                LOG.log(System.Logger.Level.WARNING, "the listener of a configuration store failed", e);
            }
            drain();
        });
    }

    void announce(List<ConfigurationEvent> changes) {
        List<ConfigurationEvent> matching =
                changes.stream().filter(selection::matches).toList();
        synchronized (this) {
            if (!open || matching.isEmpty()) {
                return;
            }
            matching.forEach(change -> waiting.put(change.key(), change));
            if (draining) {
                return;
            }
            draining = true;
        }
        scheduler.execute(this::drain);
    }

    private void drain() {
        for (ConfigurationEvent next = next(); next != null; next = next()) {
            deliver(next);
        }
    }

    /** The next change whose key the listener is not at; null if there is none for now. */
    private synchronized @Nullable ConfigurationEvent next() {
        if (open && withListener.size() < MAX_WITH_LISTENER) {
            for (Iterator<ConfigurationEvent> each = waiting.values().iterator(); each.hasNext(); ) {
                ConfigurationEvent change = each.next();
                if (withListener.add(change.key())) {
                    each.remove();
                    return change;
                }
            }
        }
        draining = false;
        return null;
    }

    private void deliver(ConfigurationEvent change) {
        CompletionStage<@Nullable Void> handled;
        try {
            handled = listener.onEvent(change);
        } catch (Throwable e) { // a listener is a user's code
            handled = CompletableFuture.failedFuture(e);
        }
        handled.whenComplete((done, failure) -> {
            if (failure != null && isOpen()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the listener of a configuration store failed at a change of '" + change.key() + "'",
                        failure);
            }
            handled(change.key());
        });
    }

    private void handled(String key) {
        synchronized (this) {
            withListener.remove(key);
            if (draining || waiting.isEmpty()) {
                return;
            }
            draining = true;
        }
        scheduler.execute(this::drain);
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!open) {
                return;
            }
            open = false;
            waiting.clear();
        }
        onClose.accept(this);
        try {
            listener.onClosed(null);
        } finally {
            closed.complete(null);
        }
    }
}
