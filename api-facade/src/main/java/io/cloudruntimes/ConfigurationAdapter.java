package io.cloudruntimes;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.core.HasResource;
import org.jspecify.annotations.Nullable;

/** Calls the handler of configuration changes. Of several changes of one key that wait for it, the newest counts. */
record ConfigurationAdapter(String storeName, ConfigurationHandler handler)
        implements HandlerAdapter<ConfigurationEvent, @Nullable Void> {
    @Override
    public @Nullable Void handle(ConfigurationEvent event) throws Exception {
        handler.handle(new ConfigurationChange(event));
        return null;
    }

    @Override
    public @Nullable Void failureReply(ConfigurationEvent event, Throwable failure) {
        return null;
    }

    @Override
    public String describe(ConfigurationEvent event) {
        return "change of key " + HasResource.quote(event.key()) + " of store '" + storeName + "'";
    }

    @Override
    public String describeReply(@Nullable Void reply) {
        return "none";
    }

    @Override
    public boolean hasReply() {
        return false;
    }

    @Override
    public Object subject(ConfigurationEvent event) {
        return event.key();
    }
}
