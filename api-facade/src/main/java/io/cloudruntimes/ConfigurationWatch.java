package io.cloudruntimes;

import io.cloudruntimes.configuration.AsyncConfigurationService;
import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the handler of one watch gets: the changes of the stream, and what the client reads because no change tells it, namely the
 * present values at the beginning, and what was missed while the stream was lost.
 */
final class ConfigurationWatch {
    /**
     * How long after the opening of a stream the values are read for the second time. A sidecar opens a stream before its store
     * announces changes: a change in between is seen by nobody but this read.
     */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final AsyncConfigurationService service;
    private final ConfigurationRequests requests;
    private final Set<String> keys;
    private final WatchOptions options;

    ConfigurationWatch(
            AsyncConfigurationService service,
            ConfigurationRequests requests,
            Collection<String> keys,
            WatchOptions options) {
        this.service = service;
        this.requests = requests;
        this.keys = Set.copyOf(keys);
        this.options = options;
    }

    /** The listener of the stream, which hands on what the handler gets. */
    StreamListener<ConfigurationEvent, @Nullable Void> feeding(
            StreamListener<ConfigurationEvent, @Nullable Void> handler) {
        return new Feed(handler);
    }

    private final class Feed implements StreamListener<ConfigurationEvent, @Nullable Void> {
        private final StreamListener<ConfigurationEvent, @Nullable Void> handler;
        /** The newest of each key that the handler got and that is not deleted. */
        private final Map<String, ConfigurationEvent> known = new HashMap<>();
        /** The keys of which a change came since the read began that is under way; null if none is. */
        private @Nullable Set<String> changed;
        /** The keys asked for by name that the last read returned no value of. */
        private Set<String> missing = Set.of();
        /** How often the stream was opened. A read counts only until the next opening. */
        private int openings;

        /** Completes when the next read is due; cancelled when the watch is closed, so that nothing of it stays. */
        private CompletableFuture<@Nullable Void> nextRead = CompletableFuture.completedFuture(null);

        private boolean closed;

        Feed(StreamListener<ConfigurationEvent, @Nullable Void> handler) {
            this.handler = handler;
        }

        @Override
        public CompletionStage<@Nullable Void> onEvent(ConfigurationEvent event) throws Exception {
            if (keys.isEmpty() || keys.contains(event.key())) {
                synchronized (this) {
                    if (changed != null) {
                        changed.add(event.key());
                    }
                    handOn(event);
                }
            }
            // a change has no reply: the connection does not wait for the handler, whose queue holds one change for
            // each key
            return CompletableFuture.completedFuture(null);
        }

        private void handOn(ConfigurationEvent event) throws Exception {
            if (event.value().isPresent()) {
                known.put(event.key(), event);
            } else {
                known.remove(event.key());
            }
            handler.onEvent(event);
        }

        @Override
        public void onOpen() {
            int opening;
            synchronized (this) {
                opening = ++openings;
            }
            if (opening > 1 || options.hasPresentValues()) {
                read(opening, false);
            } else {
                handler.onOpen();
                refreshLater(opening);
            }
        }

        private void read(int opening, boolean settled) {
            synchronized (this) {
                if (closed || opening != openings) {
                    return;
                }
                changed = new HashSet<>();
            }
            Futures.of(() -> service.getConfiguration(requests.get(keys, options.read())))
                    .thenApply(response -> ConfigurationRequests.items(keys, response))
                    .whenComplete((items, failure) -> {
                        if (failure != null) {
                            readFailed(opening, settled, FailureMapper.of(failure));
                        } else {
                            wasRead(opening, settled, items);
                        }
                    });
        }

        private void wasRead(int opening, boolean settled, Map<String, ConfigurationItem> items) {
            try {
                if (!handOnDifferences(opening, items)) {
                    return;
                }
            } catch (Exception e) {
                readFailed(opening, settled, FailureMapper.of(e));
                return;
            }
            options.read().missing(newlyMissing());
            if (settled) {
                refreshLater(opening);
            } else {
                handler.onOpen();
                readLater(opening, SETTLED);
            }
        }

        /** The keys asked for by name of which the handler has no value, without those that were told after the read before. */
        private synchronized Set<String> newlyMissing() {
            Set<String> before = missing;
            missing = ConfigurationRequests.missing(keys, known.keySet());
            return ConfigurationRequests.missing(missing, before);
        }

        /** Hands on what was read and is not known; false if the read does not count any more. */
        private synchronized boolean handOnDifferences(int opening, Map<String, ConfigurationItem> items)
                throws Exception {
            if (closed || opening != openings) {
                return false;
            }
            Set<String> newer = changed == null ? Set.of() : changed;
            changed = null;
            for (ConfigurationItem item : items.values()) {
                if (!newer.contains(item.key()) && !isKnown(item)) {
                    handOn(ConfigurationEvent.builder()
                            .key(item.key())
                            .value(item.value())
                            .version(item.version().orElse(null))
                            .group(item.group().orElse(null))
                            .label(item.label().orElse(null))
                            .metadata(item.metadata())
                            .build());
                }
            }
            for (ConfigurationEvent before : List.copyOf(known.values())) {
                if (!items.containsKey(before.key()) && !newer.contains(before.key())) {
                    handOn(ConfigurationEvent.builder()
                            .key(before.key())
                            .group(before.group().orElse(null))
                            .label(before.label().orElse(null))
                            .build());
                }
            }
            return true;
        }

        private boolean isKnown(ConfigurationItem item) {
            ConfigurationEvent before = known.get(item.key());
            return before != null
                    && before.value().equals(Optional.of(item.value()))
                    && before.version().equals(item.version())
                    && before.metadata().equals(item.metadata());
        }

        private void readFailed(int opening, boolean settled, CloudRuntimesException failure) {
            synchronized (this) {
                if (closed || opening != openings) {
                    return;
                }
                changed = null;
            }
            handler.onUnreadable(failure, null);
            if (!settled) {
                handler.onOpen();
            }
            if (failure.retryable()) {
                readLater(opening, SETTLED);
            } else {
                refreshLater(opening);
            }
        }

        private void refreshLater(int opening) {
            Duration interval = options.refreshInterval();
            if (interval != null) {
                readLater(opening, interval);
            }
        }

        private void readLater(int opening, Duration delay) {
            CompletableFuture<@Nullable Void> due = new CompletableFuture<>();
            synchronized (this) {
                if (closed) {
                    return;
                }
                nextRead.cancel(false);
                nextRead = due;
            }
            due.completeOnTimeout(null, Nanos.toMillis(delay), TimeUnit.MILLISECONDS)
                    .thenRunAsync(() -> read(opening, true), HandlerRunner.DEFAULT_EXECUTOR);
        }

        @Override
        public void onUnreadable(CloudRuntimesException error, @Nullable Void reply) {
            handler.onUnreadable(error, reply);
        }

        @Override
        public void onGap(StreamGap gap) {
            handler.onGap(gap);
        }

        @Override
        public void onClosed(@Nullable CloudRuntimesException error) {
            synchronized (this) {
                closed = true;
                nextRead.cancel(false);
                known.clear();
            }
            handler.onClosed(error);
        }
    }
}
