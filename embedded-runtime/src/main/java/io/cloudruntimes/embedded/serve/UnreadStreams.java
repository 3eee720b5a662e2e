package io.cloudruntimes.embedded.serve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what clients leave unread, over all streams of a runtime and all its wires. Beyond the bound the stream with the most
 * unread bytes is cut off; its client gets the events again when it comes back. Thread-safe.
 */
public final class UnreadStreams {
    private final long maxBytes;
    private final Executor executor;
    private final Map<Stream, Long> unread = new LinkedHashMap<>();
    private long total;

    /** A stream whose client may not read. */
    public interface Stream {
        /** Ends it without a wait for its client. */
        void cutOff();
    }

    /**
     * @param executor cuts streams off; never the thread that sends, which may hold locks of another stream
     */
    public UnreadStreams(long maxBytes, Executor executor) {
        this.maxBytes = maxBytes;
        this.executor = executor;
    }

    /**
     * Bytes wait for the client of a stream.
     *
     * @throws IOException if nothing more can be held for it: streams that were to be cut off are still there
     */
    public void add(Stream stream, long bytes) throws IOException {
        @Nullable Stream slowest;
        synchronized (this) {
            if (total + bytes > 2 * maxBytes) {
                throw new IOException("clients do not read their streams");
            }
            total += bytes;
            unread.merge(stream, bytes, Long::sum);
            slowest = total > maxBytes ? slowest() : null;
        }
        if (slowest != null) {
            executor.execute(slowest::cutOff);
        }
    }

    private Stream slowest() {
        return unread.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Bytes were handed to the client's connection. */
    public synchronized void remove(Stream stream, long bytes) {
        if (unread.containsKey(stream)) {
            total -= bytes;
            unread.merge(stream, -bytes, Long::sum);
        }
    }

    /** A stream has ended. */
    public synchronized void end(Stream stream) {
        Long bytes = unread.remove(stream);
        total -= bytes == null ? 0 : bytes;
    }
}
