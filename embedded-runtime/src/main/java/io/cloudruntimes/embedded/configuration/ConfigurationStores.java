package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.Component;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.TaskScheduler;
import io.cloudruntimes.embedded.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The stores by their names. Thread-safe. */
final class ConfigurationStores {
    private final Database database;
    private final TaskScheduler scheduler;
    private final ComponentRegistry tables;
    private final Map<String, FileStore> files = new TreeMap<>();
    private final Map<String, TableStore> used = new ConcurrentHashMap<>();

    ConfigurationStores(ModuleContext context) {
        database = context.database();
        scheduler = context.scheduler();
        Optional<Set<String>> names = context.option(ConfigurationModule.STORES);
        tables = new ComponentRegistry(
                "configuration store",
                "configuration.sqlite",
                List.of("GROUPS", "LABELS", "WRITE"),
                context,
                ConfigurationModule.STORES);
        context.option(ConfigurationModule.FILES).forEach((name, path) -> {
            if (names.isPresent() && names.get().contains(name)) {
                throw new InvalidArgumentException("the configuration store '" + name
                        + "' is both a file and a store in the database; give one of them another name");
            }
            files.put(name, new FileStore(name, path, scheduler, context.option(ConfigurationModule.ON_FILE_PROBLEM)));
        });
    }

    /**
     * The store of a name.
     *
     * @throws io.cloudruntimes.core.error.ComponentNotFoundException if there is none
     */
    ConfigurationStore get(String name) {
        FileStore file = files.get(name);
        if (file != null) {
            return file;
        }
        tables.require(name);
        return used.computeIfAbsent(name, missing -> new TableStore(missing, database, scheduler));
    }

    List<Component> components() {
        List<Component> all = new ArrayList<>(tables.components());
        files.keySet().forEach(name -> all.add(new Component(name, "configuration.file", List.of())));
        return all;
    }

    /** Looks at each file once. */
    void look() {
        files.values().forEach(FileStore::look);
    }

    void close() {
        used.values().forEach(TableStore::close);
        files.values().forEach(FileStore::close);
    }
}
