package io.cloudruntimes.jetty;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Discards what is left of a request's body after the response was written. Many clients read the response only once they have
 * sent everything; if the connection ended before, they would not see it. Bounded in bytes and in time, and no thread waits.
 */
public final class UnreadBody {
    private static final long MAX_BYTES = 64L << 20;
    private static final long MAX_MILLIS = 5_000;

    private final Request request;
    private final Runnable then;
    private long left = MAX_BYTES;
    private boolean ended;

    private UnreadBody(Request request, Runnable then) {
        this.request = request;
        this.then = then;
    }

    /** Discards the rest; then, or when the time is over, this calls {@code then} once. */
    public static void discard(Request request, ScheduledExecutorService timer, Runnable then) {
        UnreadBody body = new UnreadBody(request, then);
        if (!body.readOn()) {
            timer.schedule(body::end, MAX_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it has ended. */
    private synchronized boolean readOn() {
        while (!ended) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::readOn);
                return false;
            }
            boolean last = Content.Chunk.isFailure(chunk) || chunk.isLast();
            left -= chunk.remaining();
            chunk.release();
            if (last || left < 0) {
                end();
            }
        }
        return true;
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            then.run();
        }
    }
}
