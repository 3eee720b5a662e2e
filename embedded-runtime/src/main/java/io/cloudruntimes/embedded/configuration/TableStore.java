package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store in SQLite. */
final class TableStore implements ConfigurationStore {
    private final String name;
    private final Database database;
    private final Watchers watchers;
    /** Held from a write to its announcement, so that changes are announced in the order of the writes. */
    private final Object order = new Object();

    TableStore(String name, Database database, TaskScheduler scheduler) {
        this.name = name;
        this.database = database;
        this.watchers = new Watchers(scheduler);
    }

    @Override
    public List<ConfigurationItem> get(Selection selection) {
        return database.read(sql -> ConfigurationTable.get(sql, name, selection));
    }

    @Override
    public void save(List<ConfigurationSaveItem> items) {
        synchronized (order) {
            watchers.announce(database.writeReturning(sql -> {
                List<ConfigurationEvent> changes = new ArrayList<>();
                for (ConfigurationSaveItem item : items) {
                    changes.add(change(item, ConfigurationTable.save(sql, name, item)));
                }
                return changes;
            }));
        }
    }

    private static ConfigurationEvent change(ConfigurationSaveItem item, long version) {
        return ConfigurationEvent.builder()
                .key(item.key())
                .value(item.value())
                .version(Long.toString(version))
                .group(item.group().orElse(null))
                .label(item.label().orElse(null))
                .metadata(item.metadata())
                .build();
    }

    @Override
    public void delete(Selection selection) {
        synchronized (order) {
            List<String> deleted = database.writeReturning(sql -> ConfigurationTable.delete(sql, name, selection));
            watchers.announce(deleted.stream()
                    .map(key -> ConfigurationEvent.builder()
                            .key(key)
                            .group(selection.group().orElse(null))
                            .label(selection.label().orElse(null))
                            .build())
                    .toList());
        }
    }

    @Override
    public Subscription watch(Selection selection, StreamListener<ConfigurationEvent, @Nullable Void> listener) {
        return watchers.add(selection, listener);
    }

    @Override
    public void close() {
        watchers.close();
    }
}
