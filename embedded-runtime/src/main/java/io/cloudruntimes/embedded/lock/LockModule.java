package io.cloudruntimes.embedded.lock;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import io.cloudruntimes.lock.LockService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Locks. */
@AutoService(ServiceModule.class)
public final class LockModule implements ServiceModule {
    /** The names of the lock stores; if not set, every name is one. */
    public static final ModuleOption<Optional<Set<String>>> LOCK_STORES =
            ModuleOption.ofNames("lock-stores", "The names of the lock stores. Default: every name is one");

    private static final Duration PURGE_INTERVAL = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(LockTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(LOCK_STORES);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry stores =
                new ComponentRegistry("lock store", "lock.sqlite", List.of("FENCING", "RENEWAL"), context, LOCK_STORES);
        context.provideComponents(stores::components);
        HeldLocks locks = new HeldLocks(context.database(), context.nanoTime());
        context.provide(LockService.class, new EmbeddedLockService(locks, stores));
        context.scheduler().every(PURGE_INTERVAL, locks::purge);
    }
}
