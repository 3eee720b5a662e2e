package io.cloudruntimes;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.state.BulkStateEntry;
import io.cloudruntimes.state.DeleteBulkStateRequest;
import io.cloudruntimes.state.DeleteStateRequest;
import io.cloudruntimes.state.GetBulkStateRequest;
import io.cloudruntimes.state.GetBulkStateResponse;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateKey;
import io.cloudruntimes.state.StateOperations;
import io.cloudruntimes.state.TransactStateRequest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The requests of one store, and the values in its responses; the same for calls that wait and calls that do not. */
final class StateRequests {
    private final Values values;
    private final String storeName;

    StateRequests(Values values, String storeName) {
        this.values = values;
        this.storeName = storeName;
    }

    SaveStateRequest save(String key, Object value, SaveOptions options) {
        return save(List.of(item(key, value, options)));
    }

    SaveStateRequest saveAll(Map<String, ?> valuesByKey, SaveOptions options) {
        Arguments.of(StateOperations.SAVE).require("valuesByKey", valuesByKey);
        List<StateItem> items = new ArrayList<>();
        valuesByKey.forEach((key, value) -> items.add(item(key, value, options)));
        return save(items);
    }

    private SaveStateRequest save(List<StateItem> items) {
        return SaveStateRequest.builder().storeName(storeName).items(items).build();
    }

    private StateItem item(String key, Object value, SaveOptions options) {
        Arguments.of(StateOperations.SAVE).require("key", key).require("options", options);
        return StateItem.builder()
                .key(key)
                .value(bytes(StateOperations.SAVE, values, key, value))
                .etag(options.etag())
                .concurrency(options.concurrency())
                .consistency(options.consistency())
                .ttl(options.ttl())
                .metadata(options.metadata())
                .build();
    }

    /** The bytes of a value that an operation saves. */
    static Bytes bytes(OperationInfo operation, Values values, String key, Object value) {
        try {
            return values.toBytes(Values.required(operation, value, "delete the key where there is no value"));
        } catch (InvalidArgumentException e) {
            throw e.inContext(ErrorContext.EMPTY.withResource("key " + HasResource.quote(key)));
        }
    }

    GetStateRequest get(String key, Type type, GetOptions options) {
        Arguments.of(StateOperations.GET)
                .require("key", key)
                .require("type", type)
                .require("options", options);
        return GetStateRequest.builder()
                .storeName(storeName)
                .key(key)
                .consistency(options.consistency())
                .metadata(options.metadata())
                .build();
    }

    GetBulkStateRequest getAll(Collection<String> keys, Type type, GetOptions options) {
        Arguments.of(StateOperations.GET_BULK)
                .requireAll("keys", keys)
                .require("type", type)
                .require("options", options);
        return GetBulkStateRequest.builder()
                .storeName(storeName)
                .keys(List.copyOf(keys))
                .consistency(options.consistency())
                .metadata(options.metadata())
                .build();
    }

    DeleteStateRequest delete(String key, SaveOptions options) {
        Arguments.of(StateOperations.DELETE).require("key", key).require("options", options);
        if (options.ttl() != null) {
            throw new InvalidArgumentException("store '" + storeName + "', key '" + key + "': a delete has no ttl");
        }
        return DeleteStateRequest.builder()
                .storeName(storeName)
                .key(key)
                .etag(options.etag())
                .concurrency(options.concurrency())
                .consistency(options.consistency())
                .metadata(options.metadata())
                .build();
    }

    DeleteBulkStateRequest deleteAll(Collection<String> keys, CallOptions options) {
        Arguments.of(StateOperations.DELETE_BULK).requireAll("keys", keys).require("options", options);
        return DeleteBulkStateRequest.builder()
                .storeName(storeName)
                .keys(keys.stream()
                        .map(key -> StateKey.builder().key(key).build())
                        .toList())
                .build();
    }

    /** Checks what an update needs beyond its first read. */
    static void requireUpdate(CallOptions options, Function<?, ?> change) {
        Arguments.of(StateOperations.SAVE).require("options", options).require("change", change);
    }

    TransactStateRequest transact(Consumer<Transaction> operations, CallOptions options) {
        Arguments.of(StateOperations.TRANSACT).require("operations", operations).require("options", options);
        Transaction transaction = new Transaction(values);
        operations.accept(transaction);
        return transaction.request(storeName);
    }

    <T> Optional<T> value(String key, Optional<StateEntry> found, Type type) {
        return found.map(entry -> value(StateOperations.GET, key, entry.value(), type));
    }

    <T> Optional<Entry<T>> entry(String key, Optional<StateEntry> found, Type type) {
        return found.map(entry -> new Entry<>(
                value(StateOperations.GET, key, entry.value(), type),
                entry.etag().orElse(""),
                entry.metadata()));
    }

    <T> Map<String, T> values(GetBulkStateResponse response, Type type) {
        Map<String, T> found = new LinkedHashMap<>();
        Map<String, String> failed = new LinkedHashMap<>();
        for (BulkStateEntry entry : response.entries()) {
            entry.error().ifPresent(error -> failed.put(entry.key(), error));
            entry.value()
                    .ifPresent(
                            bytes -> found.put(entry.key(), value(StateOperations.GET_BULK, entry.key(), bytes, type)));
        }
        if (!failed.isEmpty()) {
            throw new InternalException("store '" + storeName + "': some keys could not be read: " + failed);
        }
        return found;
    }

    /**
     * The condition under which a changed value is saved: nobody wrote since it was read.
     *
     * @throws UnsupportedByRuntimeException if the value has no version by which the store could detect other writes
     */
    SaveOptions ifUnchanged(String key, Optional<? extends Entry<?>> present) {
        if (present.isEmpty()) {
            return SaveOptions.ifAbsent();
        }
        if (present.get().etag().isEmpty()) {
            throw new UnsupportedByRuntimeException("store '" + storeName + "', key '" + key
                    + "': the store gives no version of the value, so an update could overwrite the write of another;"
                    + " nothing was saved");
        }
        return SaveOptions.ifEtag(present.get().etag());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type determines it
    private <T> T value(OperationInfo operation, String key, Bytes bytes, Type type) {
        try {
            if (Values.isVoid(type)) {
                throw new InvalidArgumentException("a key has a value; ask for Bytes where its type does not matter");
            }
            return values.fromBytes(bytes, type);
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation)
                    .withResource("storeName " + HasResource.quote(storeName) + ", key " + HasResource.quote(key)));
        }
    }
}
