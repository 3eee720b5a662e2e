package io.cloudruntimes.core.okhttp.socket;

import java.net.ProtocolException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits what is read from a connection before something of it reaches the caller. OkHttp has no limit for the line of a chunk, for a
 * block of headers of HTTP/2, and for what it keeps to answer PINGs and SETTINGS.
 */
final class ReadAllowance {
    private final long maxBytes;
    private final AtomicLong undelivered = new AtomicLong();

    ReadAllowance(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** So many bytes were read. */
    void read(long count) throws ProtocolException {
        if (undelivered.addAndGet(count) > maxBytes) {
            throw new ProtocolException(
                    "the server sent more than " + maxBytes + " bytes, none of which is part of a response");
        }
    }

    /** The caller got something. */
    void delivered() {
        undelivered.set(0);
    }

    /** So many bytes were sent, which stand for as many that were read. */
    void sent(long count) {
        undelivered.updateAndGet(before -> Math.max(0, before - count));
    }
}
