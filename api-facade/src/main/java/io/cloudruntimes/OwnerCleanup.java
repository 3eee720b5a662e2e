package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Releases owners of whom nobody knows whether they hold a lock, and who would hold it until it expires: the response to their request
 * was lost, or nobody waits for it any more. It asks until the runtime has given a definite answer or the expiry has passed.
 * Thread-safe.
 */
final class OwnerCleanup {
    /**
     * For how long after a request a runtime may still grant it that has just said that the owner holds nothing: the release may have
     * overtaken the request on another connection.
     */
    static final Duration MAX_OVERTAKEN = Duration.ofSeconds(2);

    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final LockSetup setup;
    private final Function<LockRequests, CompletableFuture<UnlockResponse>> unlock;
    private final Consumer<LockedResource> onReleased;
    private final Set<Cleanup> pending = ConcurrentHashMap.newKeySet();

    /**
     * A cleanup of nobody yet.
     *
     * @param unlock releases an owner
     * @param onReleased called after each response by which the resource may be free
     */
    OwnerCleanup(
            LockSetup setup,
            Function<LockRequests, CompletableFuture<UnlockResponse>> unlock,
            Consumer<LockedResource> onReleased) {
        this.setup = setup;
        this.unlock = unlock;
        this.onReleased = onReleased;
    }

    /** Releases an owner whose request may still be on its way, and may be granted later. */
    void releaseIfGranted(LockRequests owner, Duration expiry) {
        start(owner, expiry, MAX_OVERTAKEN);
    }

    /** Releases an owner who was granted the lock. */
    void release(LockRequests owner, Duration expiry) {
        start(owner, expiry, Duration.ZERO);
    }

    private void start(LockRequests owner, Duration expiry, Duration uncertain) {
        long now = setup.nanoTime().getAsLong();
        Cleanup cleanup = new Cleanup(owner, now + Nanos.of(uncertain), now + Nanos.of(expiry.plus(uncertain)));
        pending.add(cleanup);
        cleanup.attempt();
    }

    /** How many owners are not yet known to hold nothing. */
    int pending() {
        return pending.size();
    }

    /** Releases each of them once more, and then no more. */
    List<CompletableFuture<UnlockResponse>> finish() {
        List<Cleanup> last = List.copyOf(pending);
        pending.clear();
        return last.stream()
                .map(cleanup -> Futures.of(() -> unlock.apply(cleanup.owner)))
                .toList();
    }

    /** The cleanup of one owner. */
    private final class Cleanup {
        private final LockRequests owner;
        private final long certainFrom;
        private final long end;
        private Duration pause = FIRST_PAUSE;

        Cleanup(LockRequests owner, long certainFrom, long end) {
            this.owner = owner;
            this.certainFrom = certainFrom;
            this.end = end;
        }

        void attempt() {
            long now = setup.nanoTime().getAsLong();
            if (!pending.contains(this)) {
                return; // the connection was closed
            }
            if (now - end >= 0) {
                pending.remove(this);
                return;
            }
            Futures.of(() -> unlock.apply(owner)).whenComplete((response, failure) -> {
                boolean definite = failure == null
                        ? response.status().equals(UnlockStatus.SUCCESS) || now - certainFrom >= 0
                        : !isOpen(FailureMapper.of(failure));
                if (definite) {
                    pending.remove(this);
                } else {
                    setup.timers().schedule(pause, this::attempt);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
                if (failure == null && !response.status().equals(UnlockStatus.HELD_BY_ANOTHER)) {
                    onReleased.accept(owner.lockedResource());
                }
            });
        }
    }

    /** Whether it is open, after a failure of a request, what the runtime has done with it. */
    static boolean isOpen(CloudRuntimesException failure) {
        return switch (failure.code()) {
            case INVALID_ARGUMENT,
                    NOT_FOUND,
                    COMPONENT_NOT_FOUND,
                    CONFLICT,
                    ALREADY_EXISTS,
                    UNAUTHENTICATED,
                    PERMISSION_DENIED,
                    UNSUPPORTED -> false;
            case UNAVAILABLE, TIMEOUT, RESOURCE_EXHAUSTED, CANCELLED, INTERNAL -> true;
        };
    }
}
