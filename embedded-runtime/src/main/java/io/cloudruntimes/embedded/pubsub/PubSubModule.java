package io.cloudruntimes.embedded.pubsub;

import com.google.auto.service.AutoService;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.ModuleContext;
import io.cloudruntimes.embedded.module.ModuleOption;
import io.cloudruntimes.embedded.module.ServiceModule;
import io.cloudruntimes.embedded.store.Schema;
import io.cloudruntimes.pubsub.PubSubService;
import io.cloudruntimes.pubsub.TopicEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Events. */
@AutoService(ServiceModule.class)
public final class PubSubModule implements ServiceModule {
    /** The names of the message brokers; if not set, every name is a broker. */
    public static final ModuleOption<Optional<Set<String>>> BROKERS =
            ModuleOption.ofNames("brokers", "The names of the message brokers. Default: every name is a broker");

    /**
     * Gets each event that a broker has stored, including events that went to a dead-letter topic, before the publisher gets its
     * response. It must be quick and must not throw.
     */
    public static final ModuleOption<Consumer<TopicEvent>> ON_PUBLISHED =
            ModuleOption.ofCode("on-published", event -> {});

    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "pubsub";
    }

    @Override
    public Optional<Schema> schema() {
        return Optional.of(EventTable.SCHEMA);
    }

    @Override
    public List<ModuleOption<?>> options() {
        return List.of(BROKERS, ON_PUBLISHED);
    }

    @Override
    public void start(ModuleContext context) {
        ComponentRegistry brokers =
                new ComponentRegistry("message broker", "pubsub.sqlite", List.of(), context, BROKERS);
        EmbeddedPubSubService service = new EmbeddedPubSubService(
                context.database(),
                brokers,
                context.clock(),
                context.scheduler(),
                context.application(),
                context.option(ON_PUBLISHED));
        context.provideComponents(brokers::components);
        context.provide(PubSubService.class, service);
        context.onClose(service::close);
        context.scheduler()
                .every(
                        PURGE_INTERVAL,
                        () -> context.database()
                                .write(sql ->
                                        EventTable.purge(sql, context.clock().millis())));
    }
}
