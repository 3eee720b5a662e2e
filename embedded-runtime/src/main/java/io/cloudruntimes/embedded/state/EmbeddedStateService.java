package io.cloudruntimes.embedded.state;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Unicode;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.embedded.store.Database;
import io.cloudruntimes.state.BulkStateEntry;
import io.cloudruntimes.state.Concurrency;
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
import io.cloudruntimes.state.StateService;
import io.cloudruntimes.state.TransactStateRequest;
import io.cloudruntimes.state.TransactionOperation;
import io.cloudruntimes.state.TransactionOperationType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State on SQLite. There is one copy of the data, so every read is strongly consistent. */
final class EmbeddedStateService implements StateService {
    /** The entry of a value's metadata with its time of expiry, if it has one. */
    private static final String EXPIRY = "ttlExpireTime";

    private final Database database;
    private final ComponentRegistry stores;
    private final Clock clock;

    EmbeddedStateService(Database database, ComponentRegistry stores, Clock clock) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Optional<StateEntry> get(GetStateRequest request, CallOptions options) {
        return WithErrorContext.call(StateOperations.GET, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            Optional<StateTable.Row> row =
                    database.read(sql -> StateTable.get(sql, request.storeName(), request.key(), clock.millis()));
            return row.map(found -> StateEntry.builder()
                    .value(found.value())
                    .etag(Long.toString(found.version()))
                    .metadata(metadata(found))
                    .build());
        });
    }

    @Override
    public GetBulkStateResponse getBulk(GetBulkStateRequest request, CallOptions options) {
        return WithErrorContext.call(StateOperations.GET_BULK, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            List<BulkStateEntry> entries = request.keys().stream()
                    .map(key -> entry(request.storeName(), key))
                    .toList();
            return GetBulkStateResponse.builder().entries(entries).build();
        });
    }

    private static Map<String, String> metadata(StateTable.Row row) {
        return row.expires() == null
                ? Map.of()
                : Map.of(EXPIRY, Instant.ofEpochMilli(row.expires()).toString());
    }

    private BulkStateEntry entry(String store, String key) {
        BulkStateEntry.Builder entry = BulkStateEntry.builder().key(key);
        try {
            database.read(sql -> StateTable.get(sql, store, key, clock.millis()))
                    .ifPresent(row -> entry.value(row.value())
                            .etag(Long.toString(row.version()))
                            .metadata(metadata(row)));
            return entry.build();
        } catch (CloudRuntimesException e) {
            return entry.error(e.reason()).build();
        }
    }

    @Override
    public void save(SaveStateRequest request, CallOptions options) {
        WithErrorContext.run(StateOperations.SAVE, request, options, () -> {
            stores.require(request.storeName());
            Set<String> keys = new HashSet<>();
            for (StateItem item : request.items()) {
                rejectMetadata(item.metadata());
                requireKnown(item.concurrency());
                if (!keys.add(item.key())) {
                    throw new InvalidArgumentException(
                            "the key '" + item.key() + "' is in this save twice; save each key once");
                }
            }
            for (StateItem item : request.items()) {
                database.write(sql -> {
                    check(sql, request.storeName(), item.key(), item.etag(), item.concurrency());
                    StateTable.put(
                            sql,
                            request.storeName(),
                            item.key(),
                            item.value(),
                            expires(item.ttl().orElse(null)));
                });
            }
        });
    }

    @Override
    public void delete(DeleteStateRequest request, CallOptions options) {
        WithErrorContext.run(StateOperations.DELETE, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            requireKnown(request.concurrency());
            database.write(sql -> {
                delete(sql, request.storeName(), request.key(), request.etag(), request.concurrency());
            });
        });
    }

    @Override
    public void deleteBulk(DeleteBulkStateRequest request, CallOptions options) {
        WithErrorContext.run(StateOperations.DELETE_BULK, request, options, () -> {
            stores.require(request.storeName());
            request.keys().forEach(key -> {
                rejectMetadata(key.metadata());
                requireKnown(key.concurrency());
            });
            for (StateKey key : request.keys()) {
                database.write(sql -> {
                    delete(sql, request.storeName(), key.key(), key.etag(), key.concurrency());
                });
            }
        });
    }

    @Override
    public void transact(TransactStateRequest request, CallOptions options) {
        WithErrorContext.run(StateOperations.TRANSACT, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            request.operations().forEach(EmbeddedStateService::checkInputs);
            database.write(sql -> {
                for (TransactionOperation operation : request.operations()) {
                    apply(sql, request.storeName(), operation);
                }
            });
        });
    }

    private static void checkInputs(TransactionOperation operation) {
        rejectMetadata(operation.metadata());
        requireKnown(operation.concurrency());
        boolean upsert = operation.type().equals(TransactionOperationType.UPSERT);
        if (!upsert && !operation.type().equals(TransactionOperationType.DELETE)) {
            throw new InvalidArgumentException("the operation '" + operation.type() + "' on key '" + operation.key()
                    + "' is unknown; use upsert or delete");
        }
        if (upsert && operation.value().isEmpty()) {
            throw new InvalidArgumentException("the upsert of key '" + operation.key() + "' has no value; give it one");
        }
        if (!upsert && (operation.value().isPresent() || operation.ttl().isPresent())) {
            throw new InvalidArgumentException(
                    "the delete of key '" + operation.key() + "' has a value or a ttl; leave both out");
        }
    }

    /** A rule that this runtime does not know might forbid the write. */
    private static void requireKnown(Optional<Concurrency> concurrency) {
        concurrency.filter(it -> it.known() == Concurrency.Known.UNKNOWN).ifPresent(it -> {
            throw new InvalidArgumentException(
                    "the concurrency '" + Unicode.cut(it.value(), 40) + "' is unknown; use first-write or last-write");
        });
    }

    private void apply(Connection sql, String store, TransactionOperation operation) throws SQLException {
        Optional<Bytes> value = operation.value();
        if (value.isPresent()) {
            check(sql, store, operation.key(), operation.etag(), operation.concurrency());
            StateTable.put(
                    sql,
                    store,
                    operation.key(),
                    value.get(),
                    expires(operation.ttl().orElse(null)));
        } else {
            delete(sql, store, operation.key(), operation.etag(), operation.concurrency());
        }
    }

    private void delete(
            Connection sql, String store, String key, Optional<String> etag, Optional<Concurrency> concurrency)
            throws SQLException {
        check(sql, store, key, etag, concurrency);
        StateTable.delete(sql, store, key);
    }

    /**
     * Checks the rules of {@link Concurrency}: an etag must equal the stored one; a first write without an etag needs a key that
     * has no value.
     */
    private void check(
            Connection sql, String store, String key, Optional<String> etag, Optional<Concurrency> concurrency)
            throws SQLException {
        boolean first = concurrency.map(Concurrency.FIRST_WRITE::equals).orElse(false);
        if (etag.isEmpty() && !first) {
            return;
        }
        Long stored = StateTable.version(sql, store, key, clock.millis());
        String where = "store '" + store + "', key '" + key + "': ";
        if (etag.isPresent() && !etag.get().equals(stored == null ? null : stored.toString())) {
            throw new ConflictException(where
                    + (stored == null
                            ? "the etag '" + etag.get() + "' was given, and the key has no value"
                            : "the etag is '" + stored + "', not '" + etag.get() + "'"));
        }
        if (etag.isEmpty() && stored != null) {
            throw new ConflictException(
                    where + "this is a first write, and the key has a value with the etag '" + stored + "'");
        }
    }

    private @Nullable Long expires(@Nullable Duration ttl) {
        return ttl == null ? null : Math.addExact(clock.millis(), ttl.toMillis());
    }
}
