package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.StateService;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys and values of one store. Values are {@code byte[]}, {@link io.cloudruntimes.core.Bytes}, or anything the serializer
 * knows. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails.
 */
public final class State {
    private final StateService service;
    private final Supplier<AsyncStateService> async;
    private final StateRequests requests;
    private final UpdateRetries retries;

    State(
            StateService service,
            Supplier<AsyncStateService> async,
            Values values,
            String storeName,
            UpdateRetries retries) {
        this.service = service;
        this.async = async;
        this.requests = new StateRequests(values, storeName);
        this.retries = retries;
    }

    /** The same operations with futures. */
    public AsyncState async() {
        return new AsyncState(async.get(), requests, retries);
    }

    /** Saves a value, whatever was there before. */
    public void save(String key, Object value) {
        save(key, value, SaveOptions.DEFAULT);
    }

    /**
     * Saves a value.
     *
     * @throws ConflictException if the options ask for a version that is not the stored one
     */
    public void save(String key, Object value, SaveOptions options) {
        service.save(requests.save(key, value, options), options.call());
    }

    /** Saves several values in the order of the map. The first failure stops it; earlier values stay saved. */
    public void saveAll(Map<String, ?> valuesByKey) {
        saveAll(valuesByKey, SaveOptions.DEFAULT);
    }

    /** As {@link #saveAll(Map)}; the options hold for each value. */
    public void saveAll(Map<String, ?> valuesByKey, SaveOptions options) {
        service.save(requests.saveAll(valuesByKey, options), options.call());
    }

    /** The value of a key; empty if there is none. */
    public <T> Optional<T> get(String key, Class<T> type) {
        return value(key, type, GetOptions.DEFAULT);
    }

    /** The value of a key; empty if there is none, of a type with type arguments. */
    public <T> Optional<T> get(String key, TypeRef<T> type) {
        return value(key, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /** The value of a key; empty if there is none. */
    public <T> Optional<T> get(String key, Class<T> type, GetOptions options) {
        return value(key, type, options);
    }

    /** The value of a key; empty if there is none, of a type with type arguments. */
    public <T> Optional<T> get(String key, TypeRef<T> type, GetOptions options) {
        return value(key, TypeRef.typeOf(type), options);
    }

    /** The value of a key with its version; empty if there is none. */
    public <T> Optional<Entry<T>> getEntry(String key, Class<T> type) {
        return entry(key, type, GetOptions.DEFAULT);
    }

    /** The value of a key with its version; empty if there is none, of a type with type arguments. */
    public <T> Optional<Entry<T>> getEntry(String key, TypeRef<T> type) {
        return entry(key, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /** The value of a key with its version; empty if there is none. */
    public <T> Optional<Entry<T>> getEntry(String key, Class<T> type, GetOptions options) {
        return entry(key, type, options);
    }

    /** The value of a key with its version; empty if there is none, of a type with type arguments. */
    public <T> Optional<Entry<T>> getEntry(String key, TypeRef<T> type, GetOptions options) {
        return entry(key, TypeRef.typeOf(type), options);
    }

    private <T> Optional<T> value(String key, Type type, GetOptions options) {
        return requests.value(key, service.get(requests.get(key, type, options), options.call()), type);
    }

    private <T> Optional<Entry<T>> entry(String key, Type type, GetOptions options) {
        return requests.entry(key, service.get(requests.get(key, type, options), options.call()), type);
    }

    /**
     * The values of several keys, in the order of the keys. A key without a value is not in the result.
     *
     * @throws InternalException if one of them could not be read; the message names all such keys
     */
    public <T> Map<String, T> getAll(Collection<String> keys, Class<T> type) {
        return values(keys, type, GetOptions.DEFAULT);
    }

    /**
     * The values of several keys, of a type with type arguments, in the order of the keys. A key without a value is not in the result.
     *
     * @throws InternalException if one of them could not be read; the message names all such keys
     */
    public <T> Map<String, T> getAll(Collection<String> keys, TypeRef<T> type) {
        return values(keys, TypeRef.typeOf(type), GetOptions.DEFAULT);
    }

    /**
     * The values of several keys, in the order of the keys. A key without a value is not in the result.
     *
     * @throws InternalException if one of them could not be read; the message names all such keys
     */
    public <T> Map<String, T> getAll(Collection<String> keys, Class<T> type, GetOptions options) {
        return values(keys, type, options);
    }

    /**
     * The values of several keys, of a type with type arguments, in the order of the keys. A key without a value is not in the result.
     *
     * @throws InternalException if one of them could not be read; the message names all such keys
     */
    public <T> Map<String, T> getAll(Collection<String> keys, TypeRef<T> type, GetOptions options) {
        return values(keys, TypeRef.typeOf(type), options);
    }

    private <T> Map<String, T> values(Collection<String> keys, Type type, GetOptions options) {
        return requests.values(service.getBulk(requests.getAll(keys, type, options), options.call()), type);
    }

    /** Deletes a key, there or not. */
    public void delete(String key) {
        delete(key, SaveOptions.DEFAULT);
    }

    /**
     * Deletes a key.
     *
     * @throws ConflictException if the options ask for a version that is not the stored one
     */
    public void delete(String key, SaveOptions options) {
        service.delete(requests.delete(key, options), options.call());
    }

    /** Deletes several keys in their order. The first failure stops it; earlier keys stay deleted. */
    public void deleteAll(Collection<String> keys) {
        deleteAll(keys, CallOptions.DEFAULT);
    }

    /** As {@link #deleteAll(Collection)}, with options of the call. */
    public void deleteAll(Collection<String> keys, CallOptions options) {
        service.deleteBulk(requests.deleteAll(keys, options), options);
    }

    /** Saves and deletes, all or nothing. */
    public void transact(Consumer<Transaction> operations) {
        transact(operations, CallOptions.DEFAULT);
    }

    /** As {@link #transact(Consumer)}, with options of the call. */
    public void transact(Consumer<Transaction> operations, CallOptions options) {
        service.transact(requests.transact(operations, options), options);
    }

    /**
     * Reads a value, changes it, and saves it if nobody wrote in between. Otherwise it begins again, after a short random pause,
     * until the time of a call is over. The function may be called several times.
     *
     * @param change takes the present value, empty if there is none, and returns the one to save
     * @return what was saved
     * @throws ConflictException if another writer was faster in each attempt; the message has the number of attempts
     * @throws UnsupportedByRuntimeException if the store returns no versions, so that it cannot detect other writes
     */
    public <T> T update(String key, Class<T> type, Function<Optional<T>, T> change) {
        return update(key, (Type) type, CallOptions.DEFAULT, change);
    }

    /** As {@link #update(String, Class, Function)}, of a type with type arguments. */
    public <T> T update(String key, TypeRef<T> type, Function<Optional<T>, T> change) {
        return update(key, TypeRef.typeOf(type), CallOptions.DEFAULT, change);
    }

    /** As {@link #update(String, Class, Function)}, with options of its calls; the timeout is that of the whole update. */
    public <T> T update(String key, Class<T> type, CallOptions options, Function<Optional<T>, T> change) {
        return update(key, (Type) type, options, change);
    }

    /** As {@link #update(String, Class, CallOptions, Function)}, of a type with type arguments. */
    public <T> T update(String key, TypeRef<T> type, CallOptions options, Function<Optional<T>, T> change) {
        return update(key, TypeRef.typeOf(type), options, change);
    }

    private <T> T update(String key, Type type, CallOptions options, Function<Optional<T>, T> change) {
        StateRequests.requireUpdate(options, change);
        UpdateRetries.Update update = retries.begin(options);
        while (true) {
            Optional<Entry<T>> present = entry(key, type, GetOptions.DEFAULT.withCall(update.call()));
            SaveOptions ifUnchanged = requests.ifUnchanged(key, present);
            T changed = change.apply(present.map(Entry::value));
            try {
                save(key, changed, ifUnchanged.withCall(update.call()));
                return changed;
            } catch (CloudRuntimesException e) {
                update.sleep(update.pauseAfter(e));
            }
        }
    }
}
