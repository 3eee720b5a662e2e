package io.cloudruntimes.examples;

import io.cloudruntimes.AsyncLock;
import io.cloudruntimes.Lock;
import io.cloudruntimes.LockOptions;
import io.cloudruntimes.Locks;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One holder at a time: locks that are tried, waited for, lost, and renewed where the runtime can. */
final class LockTour {
    private static final Duration EXPIRY = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Locks locks;
    private final boolean renewable;
    private final StepLog journal;
    private final String resource = "order-" + System.nanoTime();

    LockTour(Locks locks, boolean renewable, StepLog journal) {
        this.locks = locks;
        this.renewable = renewable;
        this.journal = journal;
    }

    void visit() {
        journal.step("locks.acquire order, then another tries", "held, others excluded", () -> {
            try (Lock lock = locks.acquire(resource, EXPIRY)) {
                return (lock.isHeld() ? "held" : "not held")
                        + (locks.tryAcquire(resource, EXPIRY).isEmpty() ? ", others excluded" : ", others too");
            }
        });
        journal.step("locks.acquire order, waiting for its release", "SUCCESS", () -> {
            Lock held = locks.acquire(resource, EXPIRY);
            CompletableFuture<AsyncLock> next = locks.async().acquire(resource, EXPIRY);
            held.close();
            return next.join().unlock().join().value();
        });
        journal.step("locks.acquire order for 1 s, without release", "EXPIRED", () -> {
            LinkedBlockingQueue<Object> losses = new LinkedBlockingQueue<>();
            Lock lost =
                    locks.acquire(resource, SECOND, LockOptions.DEFAULT.withOnLost(loss -> losses.add(loss.cause())));
            Object loss = losses.poll(10, TimeUnit.SECONDS);
            return lost.isHeld() ? "held" : String.valueOf(loss);
        });
        if (renewable) {
            journal.step(
                    "locks.acquire order, with renewal",
                    "SUCCESS",
                    () -> locks.acquire(resource, EXPIRY, LockOptions.DEFAULT.withRenewal())
                            .unlock()
                            .value());
        } else {
            journal.fails(
                    "locks.acquire order, with renewal",
                    "unsupported",
                    () -> locks.acquire(resource, EXPIRY, LockOptions.DEFAULT.withRenewal()));
        }
    }
}
