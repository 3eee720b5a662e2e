package io.cloudruntimes.examples;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Lock;
import io.cloudruntimes.LockOptions;
import io.cloudruntimes.Locks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The code of the page about locks. */
final class LockHandling {
    /** What came to pass, in order. */
    final List<String> journal = new CopyOnWriteArrayList<>();

    boolean billIfFree(CloudRuntimes runtime, String order) {
        Optional<Lock> granted = runtime.locks("locks").tryAcquire("billing", Duration.ofSeconds(30));
        if (granted.isEmpty()) {
            return false; // another holds it now
        }
        try (Lock lock = granted.get()) { // close() releases it
            journal.add("billed " + order + " with " + lock.fencingToken().orElse(0));
            return true;
        }
    }

    void bill(Locks locks, List<String> orders) {
        LockOptions options = LockOptions.DEFAULT
                .withWaitAtMost(Duration.ofSeconds(10))
                .withRenewal(Duration.ofMinutes(15)) // where the runtime renews; no longer than this
                .withOnLost(loss -> journal.add("lost " + loss.resource() + ": " + loss.cause()));
        try (Lock lock = locks.acquire("billing", Duration.ofSeconds(30), options)) {
            for (String order : orders) {
                if (!lock.isHeld()) {
                    break; // another may bill now
                }
                journal.add("billed " + order + " with " + lock.fencingToken().orElse(0));
            }
        }
    }
}
