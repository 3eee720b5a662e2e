package io.cloudruntimes.core.okhttp.connection;

import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/**
 * Spares a thread's waking for each call. The calls' timeouts stand in one queue, whose thread is woken by each that comes
 * first in it, and with few calls under way every one does. While a client is open a timeout of one second stands there, so
 * that longer ones come after it; when it is over, it only stands there again.
 */
public final class TimeoutKeepAlive extends AsyncTimeout {
    private static final TimeoutKeepAlive ONLY = new TimeoutKeepAlive();

    private int clients;
    private boolean queued;

    private TimeoutKeepAlive() {
        timeout(1, TimeUnit.SECONDS);
    }

    /** A client was opened. */
    public static void opened() {
        ONLY.count(1);
    }

    /** A client was closed. */
    public static void closed() {
        ONLY.count(-1);
    }

    private synchronized void count(int change) {
        clients += change;
        queue();
    }

    private void queue() {
        if (clients > 0 && !queued) {
            queued = true;
            enter();
        }
    }

    @Override
    protected synchronized void timedOut() {
        exit();
        queued = false;
        queue();
    }
}
