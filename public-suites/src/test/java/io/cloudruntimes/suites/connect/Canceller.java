package io.cloudruntimes.suites.connect;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Cancels one call where the suite says so, and never after its end. */
final class Canceller {
    private final CallRequest.Cancellation when;
    private Runnable cancel = () -> {};
    private boolean wanted;
    private boolean over;

    Canceller(CallRequest.Cancellation when) {
        this.when = when;
    }

    /** How the call is cancelled from now on. */
    synchronized void with(Runnable how) {
        cancel = how;
        if (wanted) {
            now();
        }
    }

    private synchronized void now() {
        wanted = true;
        if (!over) {
            cancel.run();
        }
    }

    /** The request has come to its end, which is not sent yet. */
    void atEnd() {
        if (when instanceof CallRequest.Cancellation.BeforeEnd) {
            now();
        } else if (when instanceof CallRequest.Cancellation.AfterEnd after) {
            later(after.delay());
        }
    }

    private void later(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::now);
    }

    /** So many messages have come. */
    void received(int count) {
        if (when instanceof CallRequest.Cancellation.AfterResponses after && after.count() == count) {
            now();
        }
    }

    /** The call is over. */
    synchronized void over() {
        over = true;
    }
}
