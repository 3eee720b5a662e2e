package io.cloudruntimes;

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

    /** Saves a value; with an etag or {@link SaveOptions#ifAbsent()}, the whole transaction depends on it. */
    public Transaction save(String key, Object value, SaveOptions options) {
        operations.add(TransactionOperation.builder()
                .type(TransactionOperationType.UPSERT)
                .key(key)
                .value(StateRequests.bytes(values, key, value))
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
