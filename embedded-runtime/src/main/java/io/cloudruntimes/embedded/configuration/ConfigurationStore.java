package io.cloudruntimes.embedded.configuration;

import io.cloudruntimes.configuration.ConfigurationEvent;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One store of configuration items. Thread-safe. */
interface ConfigurationStore {
    /** The selected items, all of one state of the store. */
    List<ConfigurationItem> get(Selection selection);

    /**
     * Saves the items, all or none.
     *
     * @throws UnsupportedByRuntimeException if the store is read-only
     */
    void save(List<ConfigurationSaveItem> items);

    /**
     * Deletes the selected items, all or none.
     *
     * @throws UnsupportedByRuntimeException if the store is read-only
     */
    void delete(Selection selection);

    /** Announces the changes of the selected items from now on. */
    Subscription watch(Selection selection, StreamListener<ConfigurationEvent, @Nullable Void> listener);

    /** Ends what is watched. */
    void close();
}
