package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.AsyncCalls;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.BulkStateEntry;
import io.cloudruntimes.state.DeleteBulkStateRequest;
import io.cloudruntimes.state.DeleteStateRequest;
import io.cloudruntimes.state.GetBulkStateRequest;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateKey;
import io.cloudruntimes.state.StateService;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of one store. Values are {@code byte[]}, {@link Bytes}, or anything the serializer knows. Thread-safe.
 * Every method throws a {@link CloudRuntimesException} where the operation fails.
 */
public final class State {
    private static final int MAX_UPDATE_ATTEMPTS = 10;

    private final StateService service;
    private final AsyncStateService async;
    private final Values values;
    private final String storeName;

    State(StateService service, AsyncStateService async, Values values, String storeName) {
        this.service = service;
        this.async = async;
        this.values = values;
        this.storeName = storeName;
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
        service.save(saving(List.of(item(key, value, options))), options.call());
    }

    /** Saves several values one by one, in the order of the map; the first that fails ends it, those before are saved. */
    public void saveAll(Map<String, ?> valuesByKey) {
        List<StateItem> items = new ArrayList<>();
        valuesByKey.forEach((key, value) -> items.add(item(key, value, SaveOptions.DEFAULT)));
        service.save(saving(items));
    }

    /** The value of a key; empty if there is none. */
    public <T> Optional<T> get(String key, Class<T> type) {
        return get(key, (Type) type);
    }

    /** The value of a key whose type is generic; empty if there is none. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the type says it
    public <T> Optional<T> get(String key, Type type) {
        return service.get(getting(key)).map(entry -> value(key, entry.value(), type));
    }

    /** The value of a key with its version; empty if there is none. */
    public <T> Optional<Entry<T>> getEntry(String key, Class<T> type) {
        return service.get(getting(key)).map(entry -> entry(key, entry, type));
    }

    /**
     * The values of several keys, in their order; a key without a value is not among them.
     *
     * @throws InternalException if one of them could not be read; it names all such keys
     */
    public <T> Map<String, T> getAll(Collection<String> keys, Class<T> type) {
        GetBulkStateRequest request = GetBulkStateRequest.builder()
                .storeName(storeName)
                .keys(List.copyOf(keys))
                .build();
        Map<String, T> found = new LinkedHashMap<>();
        Map<String, String> failed = new LinkedHashMap<>();
        for (BulkStateEntry entry : service.getBulk(request).entries()) {
            entry.error().ifPresent(error -> failed.put(entry.key(), error));
            entry.value().ifPresent(bytes -> found.put(entry.key(), value(entry.key(), bytes, type)));
        }
        if (!failed.isEmpty()) {
            throw new InternalException("store '" + storeName + "': some keys could not be read: " + failed);
        }
        return found;
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
        if (options.ttl() != null) {
            throw new InvalidArgumentException("store '" + storeName + "', key '" + key + "': a delete has no ttl");
        }
        DeleteStateRequest request = DeleteStateRequest.builder()
                .storeName(storeName)
                .key(key)
                .etag(options.etag())
                .concurrency(options.concurrency())
                .consistency(options.consistency())
                .build();
        service.delete(request, options.call());
    }

    /** Deletes several keys one by one; the first that fails ends it, those before are deleted. */
    public void deleteAll(Collection<String> keys) {
        service.deleteBulk(DeleteBulkStateRequest.builder()
                .storeName(storeName)
                .keys(keys.stream()
                        .map(key -> StateKey.builder().key(key).build())
                        .toList())
                .build());
    }

    /** Saves and deletes, all or nothing. */
    public void transact(Consumer<Transaction> operations) {
        Transaction transaction = new Transaction(values);
        operations.accept(transaction);
        service.transact(transaction.request(storeName));
    }

    /**
     * Reads a value, changes it, and saves it if nobody wrote in between; else again, up to {@value #MAX_UPDATE_ATTEMPTS}
     * times. The function may be called several times.
     *
     * @param change gets the present value, empty if there is none, and gives the one to save
     * @return what was saved
     * @throws ConflictException if others were faster every time
     */
    public <T> T update(String key, Class<T> type, Function<Optional<T>, T> change) {
        for (int attempt = 1; ; attempt++) {
            Optional<Entry<T>> present = getEntry(key, type);
            T changed = change.apply(present.map(Entry::value));
            try {
                save(
                        key,
                        changed,
                        present.map(entry -> SaveOptions.ifEtag(entry.etag())).orElseGet(SaveOptions::ifAbsent));
                return changed;
            } catch (ConflictException e) {
                if (attempt == MAX_UPDATE_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** As {@link #save(String, Object)}, without waiting. Cancelling the future cancels the call. */
    public CompletableFuture<@Nullable Void> saveAsync(String key, Object value) {
        return AsyncCalls.begin(() -> async.save(saving(List.of(item(key, value, SaveOptions.DEFAULT)))));
    }

    /** As {@link #get(String, Class)}, without waiting. Cancelling the future cancels the call. */
    public <T> CompletableFuture<Optional<T>> getAsync(String key, Class<T> type) {
        return AsyncCalls.begin(() -> async.get(getting(key), CallOptions.DEFAULT))
                .thenApply(entry -> entry.map(found -> value(key, found.value(), type)));
    }

    /** As {@link #delete(String)}, without waiting. Cancelling the future cancels the call. */
    public CompletableFuture<@Nullable Void> deleteAsync(String key) {
        return AsyncCalls.begin(() -> async.delete(
                DeleteStateRequest.builder().storeName(storeName).key(key).build()));
    }

    private GetStateRequest getting(String key) {
        return GetStateRequest.builder().storeName(storeName).key(key).build();
    }

    private SaveStateRequest saving(List<StateItem> items) {
        return SaveStateRequest.builder().storeName(storeName).items(items).build();
    }

    private StateItem item(String key, Object value, SaveOptions options) {
        return StateItem.builder()
                .key(key)
                .value(values.toBytes(value))
                .etag(options.etag())
                .concurrency(options.concurrency())
                .consistency(options.consistency())
                .ttl(options.ttl())
                .build();
    }

    private <T> Entry<T> entry(String key, StateEntry entry, Type type) {
        return new Entry<>(value(key, entry.value(), type), entry.etag().orElse(""), entry.metadata());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type says it
    private <T> T value(String key, Bytes bytes, Type type) {
        try {
            return values.fromBytes(bytes, type);
        } catch (InvalidArgumentException e) {
            throw new InvalidArgumentException(
                    "store '" + storeName + "', key '" + key + "': " + e.reason(), e.context(), e);
        }
    }
}
