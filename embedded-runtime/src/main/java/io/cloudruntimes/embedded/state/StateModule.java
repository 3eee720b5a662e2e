package io.cloudruntimes.embedded.state;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import io.cloudruntimes.state.StateService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** State. */
@AutoService(ServiceModule.class)
public final class StateModule implements ServiceModule {
    /** The names of the stores; if not set, every name is a store. */
    public static final ModuleOption<Optional<Set<String>>> STORES =
            ModuleOption.ofNames("stores", "The names of the state stores. Default: every name is a store");

    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "state";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(StateTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(STORES);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry stores = new ComponentRegistry(
                "store", "state.sqlite", List.of("ETAG", "TTL", "TRANSACTIONAL"), context, STORES);
        context.provideComponents(stores::components);
        context.provide(StateService.class, new EmbeddedStateService(context.database(), stores, context.clock()));
        context.scheduler()
                .every(
                        PURGE_INTERVAL,
                        () -> context.database()
                                .write(sql ->
                                        StateTable.purge(sql, context.clock().millis())));
    }
}
