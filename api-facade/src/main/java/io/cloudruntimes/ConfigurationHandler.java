package io.cloudruntimes;

/** Handles the changes of configuration items. */
@FunctionalInterface
public interface ConfigurationHandler {
    /**
     * Handles one change. What it throws is logged and reported to {@link WatchOptions#onHandlerError}; the change does not come
     * again.
     */
    void handle(ConfigurationChange change) throws Exception;
}
