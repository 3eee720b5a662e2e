package io.cloudruntimes;

import io.cloudruntimes.sequencer.AsyncSequencerService;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of {@link Sequencer} with futures. No method throws: each failure is in the future, with the exception that the
 * method of {@link Sequencer} would throw. Cancelling a future cancels the call. Thread-safe.
 */
public final class AsyncSequencer {
    private final AsyncSequencerService service;
    private final SequencerRequests requests;

    AsyncSequencer(AsyncSequencerService service, SequencerRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    /** As {@link Sequencer#nextId(String)}. */
    public CompletableFuture<Long> nextId(String key) {
        return nextId(key, NextIdOptions.DEFAULT);
    }

    /** As {@link Sequencer#nextId(String, NextIdOptions)}. */
    public CompletableFuture<Long> nextId(String key, NextIdOptions options) {
        return Futures.of(() -> service.getNextId(requests.next(key, options), options.call())
                .thenApply(response -> requests.id(key, response)));
    }
}
