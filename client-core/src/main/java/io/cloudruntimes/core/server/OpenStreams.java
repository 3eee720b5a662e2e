package io.cloudruntimes.core.server;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The streams of a server that have an id, with which a client can end them by another request. Thread-safe. */
public final class OpenStreams {
    private final Map<String, Runnable> ends = new ConcurrentHashMap<>();
    private final Supplier<String> ids;

    /** None yet; ids are random. */
    public OpenStreams() {
        this(() -> UUID.randomUUID().toString());
    }

    /**
     * None yet.
     *
     * @param ids makes the ids, each another one
     */
    public OpenStreams(Supplier<String> ids) {
        this.ids = ids;
    }

    /**
     * Adds a stream, until it is ended or removed.
     *
     * @param end ends the stream
     * @return its id
     */
    public String add(Runnable end) {
        String id = ids.get();
        ends.put(id, end);
        return id;
    }

    /** Removes a stream that has ended. */
    public void remove(String id) {
        ends.remove(id);
    }

    /** Ends a stream; false if none has the id. */
    public boolean end(String id) {
        Runnable end = ends.remove(id);
        if (end == null) {
            return false;
        }
        end.run();
        return true;
    }

    /** Ends all. */
    public void endAll() {
        List.copyOf(ends.keySet()).forEach(this::end);
    }
}
