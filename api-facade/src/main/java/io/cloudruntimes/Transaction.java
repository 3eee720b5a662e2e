package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.state.StateOperations;
import io.cloudruntimes.state.TransactStateRequest;
import io.cloudruntimes.state.TransactionOperation;
import io.cloudruntimes.state.TransactionOperationType;
import java.util.ArrayList;
import java.util.List;

/** The operations of one transaction, in the order in which they take effect. */
public final class Transaction {
    private final Values values;
    private final List<TransactionOperation> operations = new ArrayList<>();

    Transaction(Values values) {
        this.values = values;
    }

    /** Saves a value. */
    public Transaction save(String key, Object value) {
        return save(key, value, SaveOptions.DEFAULT);
    }

    /** The options of an operation must not be dropped in silence. */
    private static void requireCarried(String key, SaveOptions options) {
        Arguments.of(StateOperations.TRANSACT).require("key", key).require("options", options);
        if (options.consistency() != null || options.call() != CallOptions.DEFAULT) {
            throw new InvalidArgumentException(
                    "key " + HasResource.quote(key) + ": an operation of a transaction has no"
                            + " consistency and no call options of its own; give transact() the call options");
        }
    }

    /** Saves a value; with an etag or {@link SaveOptions#ifAbsent()}, the whole transaction depends on it. */
    public Transaction save(String key, Object value, SaveOptions options) {
        requireCarried(key, options);
        operations.add(TransactionOperation.builder()
                .type(TransactionOperationType.UPSERT)
                .key(key)
                .value(StateRequests.bytes(StateOperations.TRANSACT, values, key, value))
                .etag(options.etag())
                .concurrency(options.concurrency())
                .ttl(options.ttl())
                .metadata(options.metadata())
                .build());
        return this;
    }

    /** Deletes a key. */
    public Transaction delete(String key) {
        return delete(key, SaveOptions.DEFAULT);
    }

    /** Deletes a key; with an etag, the whole transaction depends on it. */
    public Transaction delete(String key, SaveOptions options) {
        requireCarried(key, options);
        operations.add(TransactionOperation.builder()
                .type(TransactionOperationType.DELETE)
                .key(key)
                .etag(options.etag())
                .concurrency(options.concurrency())
                .ttl(options.ttl())
                .metadata(options.metadata())
                .build());
        return this;
    }

    TransactStateRequest request(String storeName) {
        return TransactStateRequest.builder()
                .storeName(storeName)
                .operations(operations)
                .build();
    }
}
