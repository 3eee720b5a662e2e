package io.cloudruntimes;

import io.cloudruntimes.configuration.AsyncConfigurationService;
import io.cloudruntimes.configuration.ConfigurationItem;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.stream.Subscription;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The configuration items of one store. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails.
 */
public final class Configuration {
    private final ConfigurationService service;
    private final Supplier<AsyncConfigurationService> async;
    private final ConfigurationRequests requests;
    private final Executor handlers;

    Configuration(
            ConfigurationService service,
            Supplier<AsyncConfigurationService> async,
            Executor handlers,
            String storeName) {
        this.service = service;
        this.async = async;
        this.requests = new ConfigurationRequests(storeName);
        this.handlers = handlers;
    }

    /** The same operations with futures. */
    public AsyncConfiguration async() {
        return new AsyncConfiguration(async.get(), requests, handlers);
    }

    /** The value of a key; empty if it has none. */
    public Optional<String> get(String key) {
        return get(key, ConfigurationOptions.DEFAULT);
    }

    /** As {@link #get(String)}, with options. */
    public Optional<String> get(String key, ConfigurationOptions options) {
        return Optional.ofNullable(
                getAll(ConfigurationRequests.key(key), options).get(key));
    }

    /** The values of some keys, or of all if none is given, by key. A key without a value is left out. */
    public Map<String, String> getAll(String... keys) {
        return getAll(ConfigurationRequests.keys(keys), ConfigurationOptions.DEFAULT);
    }

    /** As {@link #getAll(String...)}, with options. */
    public Map<String, String> getAll(Collection<String> keys, ConfigurationOptions options) {
        return ConfigurationRequests.values(items(keys, options));
    }

    /** The items of some keys, or of all if none is given, by key: values with their versions. A key without a value is left out. */
    public Map<String, ConfigurationItem> items(String... keys) {
        return items(ConfigurationRequests.keys(keys), ConfigurationOptions.DEFAULT);
    }

    /**
     * As {@link #items(String...)}, with options. It is one read. More than 1,000 keys are read as all keys, and the client leaves out
     * the others.
     */
    public Map<String, ConfigurationItem> items(Collection<String> keys, ConfigurationOptions options) {
        return ConfigurationRequests.items(
                keys, options, service.getConfiguration(requests.get(keys, options), options.call()));
    }

    /** Saves the value of a key. It may be empty. */
    public void save(String key, String value) {
        save(key, value, ConfigurationOptions.DEFAULT);
    }

    /** As {@link #save(String, String)}, with options. */
    public void save(String key, String value, ConfigurationOptions options) {
        saveAll(ConfigurationRequests.saved(key, value), options);
    }

    /** Saves the values of at least 1 and at most 1,000 keys, in the order of the map. */
    public void saveAll(Map<String, String> values) {
        saveAll(values, ConfigurationOptions.DEFAULT);
    }

    /** As {@link #saveAll(Map)}, with options. */
    public void saveAll(Map<String, String> values, ConfigurationOptions options) {
        service.saveConfiguration(requests.save(values, options), options.call());
    }

    /** Deletes the values of at least 1 and at most 1,000 keys. A key without a value is no failure. */
    public void delete(String... keys) {
        delete(ConfigurationRequests.deleted(keys), ConfigurationOptions.DEFAULT);
    }

    /** As {@link #delete(String...)}, with options. */
    public void delete(Collection<String> keys, ConfigurationOptions options) {
        service.deleteConfiguration(requests.delete(keys, options), options.call());
    }

    /** Watches keys with the defaults. */
    public Subscription watch(Collection<String> keys, ConfigurationHandler handler) {
        return watch(keys, WatchOptions.DEFAULT, handler);
    }

    /**
     * Watches keys, or all keys if none is given, over lost connections, until the subscription is closed. The handler receives each
     * change from now on; of several changes of one key that wait for it, the newest. Changes of one key reach it in their order, one
     * at a time. After {@code close()} has returned, no call of the handler begins.
     *
     * <p>With {@link WatchOptions#withPresentValues}, the handler receives the present values first: the client opens the stream, reads
     * the values, and hands on those of which no change came meanwhile. The handler runs on a thread of its own, so it may begin
     * after this has returned. One second later it reads again and hands on what differs,
     * since some runtimes open a stream before their store announces changes. Around these reads a value can come twice.
     *
     * <p>After a lost connection the client reads the values in the same way, with or without that option, so that the handler learns
     * what it missed. A key that was deleted meanwhile is announced if the handler has received a value of it before.
     * {@link WatchOptions#onGap} is called when the connection is lost. A read that fails is reported to
     * {@link WatchOptions#onHandlerError}, and repeated if that can help.
     *
     * <p>More than 1,000 keys are watched as all keys, and the client leaves out the others. If the runtime cannot be reached yet,
     * this returns after {@code onGap} was called, and the client tries again.
     *
     * @throws CloudRuntimesException if the runtime refuses the stream, for example because it does not know the store
     */
    public Subscription watch(Collection<String> keys, WatchOptions options, ConfigurationHandler handler) {
        ConfigurationAdapter adapter = requests.adapter(keys, options, handler);
        ConfigurationWatch watch = new ConfigurationWatch(async.get(), requests, keys, options);
        return HandlerRunner.open(
                adapter,
                options,
                ConfigurationRequests.ONE_BY_ONE,
                handlers,
                runner -> service.subscribeConfiguration(requests.watch(keys, options.read()), watch.feeding(runner)));
    }
}
