package io.cloudruntimes;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.sequencer.AsyncSequencerService;
import io.cloudruntimes.sequencer.SequencerService;
import java.util.function.Supplier;

/** The sequences of one store. Thread-safe. Every method throws a {@link CloudRuntimesException} if the operation fails. */
public final class Sequencer {
    private final SequencerService service;
    private final Supplier<AsyncSequencerService> async;
    private final SequencerRequests requests;

    Sequencer(SequencerService service, Supplier<AsyncSequencerService> async, String storeName) {
        this.service = service;
        this.async = async;
        this.requests = new SequencerRequests(storeName);
    }

    /** The same operations with futures. */
    public AsyncSequencer async() {
        return new AsyncSequencer(async.get(), requests);
    }

    /** As {@link #nextId(String, NextIdOptions)}, with a weak guarantee. */
    public long nextId(String key) {
        return nextId(key, NextIdOptions.DEFAULT);
    }

    /**
     * Takes the next id of a sequence, which no other call receives. The call is sent once; if its response is lost, so is the id.
     *
     * @param key the name of the sequence, which begins with its first call
     * @return the id, from 1
     * @throws InternalException if the runtime returns what is no whole number of 64 bits
     */
    public long nextId(String key, NextIdOptions options) {
        return requests.id(key, service.getNextId(requests.next(key, options), options.call()));
    }
}
