package io.cloudruntimes;

import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A {@link Lock} that is released with futures. Thread-safe. */
public final class AsyncLock {
    private final AcquiredLock lock;

    AsyncLock(AcquiredLock lock) {
        this.lock = lock;
    }

    /** As {@link Lock#resource()}. */
    public String resource() {
        return lock.resource();
    }

    /** As {@link Lock#isHeld()}. */
    public boolean isHeld() {
        return lock.isHeld();
    }

    /** As {@link Lock#remaining()}. */
    public Duration remaining() {
        return lock.remaining();
    }

    /** As {@link Lock#fencingToken()}. */
    public OptionalLong fencingToken() {
        return lock.fencingToken();
    }

    /** As {@link Lock#unlock()}. Cancelling the future does not take the release back. */
    public CompletableFuture<UnlockStatus> unlock() {
        return lock.unlock().copy();
    }

    /** As {@link Lock#close()}. Cancelling the future does not take the release back. */
    public CompletableFuture<@Nullable Void> close() {
        return lock.close();
    }

    @Override
    public String toString() {
        return "AsyncLock[resource=" + resource() + ", held=" + isHeld() + "]";
    }
}
