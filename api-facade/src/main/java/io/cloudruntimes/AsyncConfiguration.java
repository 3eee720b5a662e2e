package io.cloudruntimes;

import io.cloudruntimes.configuration.AsyncConfigurationService;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link Configuration} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link Configuration} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncConfiguration {
    private final AsyncConfigurationService service;
    private final ConfigurationRequests requests;
    private final Executor handlers;

    AsyncConfiguration(AsyncConfigurationService service, ConfigurationRequests requests, Executor handlers) {
        this.service = service;
        this.requests = requests;
        this.handlers = handlers;
    }

    /** As {@link Configuration#get(String)}. */
    public CompletableFuture<Optional<String>> get(String key) {
        return get(key, ConfigurationOptions.DEFAULT);
    }

    /** As {@link Configuration#get(String, ConfigurationOptions)}. */
    public CompletableFuture<Optional<String>> get(String key, ConfigurationOptions options) {
        return Futures.of(() -> getAll(ConfigurationRequests.key(key), options)
                .thenApply(values -> Optional.ofNullable(values.get(key))));
    }

    /** As {@link Configuration#getAll(String...)}. */
    public CompletableFuture<Map<String, String>> getAll(String... keys) {
        return Futures.of(() -> getAll(ConfigurationRequests.keys(keys), ConfigurationOptions.DEFAULT));
    }

    /** As {@link Configuration#getAll(Collection, ConfigurationOptions)}. */
    public CompletableFuture<Map<String, String>> getAll(Collection<String> keys, ConfigurationOptions options) {
        return items(keys, options).thenApply(ConfigurationRequests::values);
    }

    /** As {@link Configuration#items(String...)}. */
    public CompletableFuture<Map<String, ConfigurationItem>> items(String... keys) {
        return Futures.of(() -> items(ConfigurationRequests.keys(keys), ConfigurationOptions.DEFAULT));
    }

    /** As {@link Configuration#items(Collection, ConfigurationOptions)}. */
    public CompletableFuture<Map<String, ConfigurationItem>> items(
            Collection<String> keys, ConfigurationOptions options) {
        return Futures.of(() -> service.getConfiguration(requests.get(keys, options), options.call())
                .thenApply(response -> ConfigurationRequests.items(keys, options, response)));
    }

    /** As {@link Configuration#save(String, String)}. */
    public CompletableFuture<@Nullable Void> save(String key, String value) {
        return save(key, value, ConfigurationOptions.DEFAULT);
    }

    /** As {@link Configuration#save(String, String, ConfigurationOptions)}. */
    public CompletableFuture<@Nullable Void> save(String key, String value, ConfigurationOptions options) {
        return Futures.of(() -> saveAll(ConfigurationRequests.saved(key, value), options));
    }

    /** As {@link Configuration#saveAll(Map)}. */
    public CompletableFuture<@Nullable Void> saveAll(Map<String, String> values) {
        return saveAll(values, ConfigurationOptions.DEFAULT);
    }

    /** As {@link Configuration#saveAll(Map, ConfigurationOptions)}. */
    public CompletableFuture<@Nullable Void> saveAll(Map<String, String> values, ConfigurationOptions options) {
        return Futures.of(() -> service.saveConfiguration(requests.save(values, options), options.call()));
    }

    /** As {@link Configuration#delete(String...)}. */
    public CompletableFuture<@Nullable Void> delete(String... keys) {
        return Futures.of(() -> delete(ConfigurationRequests.deleted(keys), ConfigurationOptions.DEFAULT));
    }

    /** As {@link Configuration#delete(Collection, ConfigurationOptions)}. */
    public CompletableFuture<@Nullable Void> delete(Collection<String> keys, ConfigurationOptions options) {
        return Futures.of(() -> service.deleteConfiguration(requests.delete(keys, options), options.call()));
    }

    /**
     * As {@link Configuration#watch(Collection, ConfigurationHandler)}; the future completes where that method would return.
     * Cancelling it closes the subscription.
     */
    public CompletableFuture<Subscription> watch(Collection<String> keys, ConfigurationHandler handler) {
        return watch(keys, WatchOptions.DEFAULT, handler);
    }

    /** As {@link #watch(Collection, ConfigurationHandler)}, with options. */
    public CompletableFuture<Subscription> watch(
            Collection<String> keys, WatchOptions options, ConfigurationHandler handler) {
        return Futures.of(() -> {
            ConfigurationAdapter adapter = requests.adapter(keys, options, handler);
            ConfigurationWatch watch = new ConfigurationWatch(service, requests, keys, options);
            return HandlerRunner.openAsync(
                    adapter,
                    options,
                    ConfigurationRequests.ONE_BY_ONE,
                    handlers,
                    runner -> service.subscribeConfiguration(
                            requests.watch(keys, options.read()), watch.feeding(runner)));
        });
    }
}
