package io.cloudruntimes.embedded.configuration;

import com.google.auto.service.AutoService;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Configuration. */
@AutoService(ServiceModule.class)
public final class ConfigurationModule implements ServiceModule {
    /** The names of the configuration stores in the database; if not set, every name is one. */
    public static final ModuleOption<Optional<Set<String>>> STORES = ModuleOption.ofNames(
            "configuration-stores",
            "The names of the configuration stores in the database. Default: every name is one");

    /** The configuration stores that are files, by their names. A file is watched, and read-only here. */
    public static final ModuleOption<Map<String, Path>> FILES = ModuleOption.ofMap(
            "configuration-file",
            "NAME=FILE",
            "A configuration store that is a file, which is watched: .yaml, .yml or .properties",
            Path::of);

    /** Gets each problem of a file that is watched: why its content cannot be used. The problem is logged as well. */
    public static final ModuleOption<Consumer<String>> ON_FILE_PROBLEM =
            ModuleOption.ofCode("on-configuration-file-problem", problem -> {});

    /** How often files are looked at. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(ConfigurationTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(STORES, FILES, ON_FILE_PROBLEM);
    }

    @Override
    public void start(ModuleContext context) {
        ConfigurationStores stores = new ConfigurationStores(context);
        context.provideComponents(stores::components);
        context.provide(ConfigurationService.class, new EmbeddedConfigurationService(stores));
        context.onClose(stores::close);
        if (!context.option(FILES).isEmpty()) {
            context.scheduler().every(LOOK_INTERVAL, stores::look);
        }
    }
}
