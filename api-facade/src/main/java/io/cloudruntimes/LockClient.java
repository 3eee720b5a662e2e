package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.lock.AsyncLockService;
import io.cloudruntimes.lock.LockOperations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All locks of one connection: those that it holds, those that it tries to acquire or waits for, and those that it must still
 * release. Thread-safe.
 */
final class LockClient {
    private static final Duration CLEANUP_TIMEOUT = Duration.ofSeconds(5);
    /** How long closing the connection waits for the release of its locks. */
    static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final AsyncLockService service;
    private final Supplier<Capabilities> capabilities;
    private final String runtime;
    private final Duration timeout;
    private final Executor listeners;
    private final LockSetup setup;
    private final WaitQueues queues;
    private final OwnerCleanup cleanup;
    private final Set<LockTry> tries = ConcurrentHashMap.newKeySet();
    private final Set<AcquiredLock> held = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * A client without locks.
     *
     * @param timeout how long a wait without a limit of its own may take
     * @param listeners runs the listeners of users
     */
    LockClient(
            AsyncLockService service,
            Supplier<Capabilities> capabilities,
            String runtime,
            Duration timeout,
            Executor listeners,
            LockSetup setup) {
        this.service = service;
        this.capabilities = capabilities;
        this.runtime = runtime;
        this.timeout = timeout;
        this.listeners = listeners;
        this.setup = setup;
        this.queues = new WaitQueues(setup);
        this.cleanup = new OwnerCleanup(
                setup, owner -> service.unlock(owner.unlock(), owner.within(CLEANUP_TIMEOUT)), queues::wake);
    }

    AsyncLockService service() {
        return service;
    }

    String runtime() {
        return runtime;
    }

    LockSetup setup() {
        return setup;
    }

    WaitQueues queues() {
        return queues;
    }

    OwnerCleanup cleanup() {
        return cleanup;
    }

    /** The requests of a new acquisition. */
    LockRequests requests(LockedResource resource, LockOptions options) {
        return requests(resource, setup.owners().get(), options);
    }

    private static LockRequests requests(LockedResource resource, String owner, LockOptions options) {
        return new LockRequests(resource.storeName(), resource.resource(), owner, options.metadata(), options.call());
    }

    /** Tries once. */
    CompletableFuture<Optional<AcquiredLock>> tryAcquire(
            LockedResource resource, Duration expiry, LockOptions options) {
        require(resource, expiry, options);
        if (options.waitAtMost().isPresent()) {
            throw new InvalidArgumentException(
                    "tryAcquire does not wait; remove the limit of the wait, or use acquire");
        }
        check(resource, expiry, options);
        LockRequests requests = requests(resource, options);
        return LockTry.send(this, requests, expiry, options, requests.call());
    }

    /** Waits for the lock. */
    CompletableFuture<AcquiredLock> acquire(LockedResource resource, Duration expiry, LockOptions options) {
        require(resource, expiry, options);
        check(resource, expiry, options);
        Duration limit = options.waitAtMost().orElse(timeout);
        return limit.isZero()
                ? once(resource, expiry, options)
                : LockWait.begin(this, resource, expiry, options, limit);
    }

    private CompletableFuture<AcquiredLock> once(LockedResource resource, Duration expiry, LockOptions options) {
        LockRequests requests = requests(resource, options);
        return Futures.map(
                LockTry.send(this, requests, expiry, options, requests.call()),
                lock -> lock.orElseThrow(() -> new CallTimeoutException(
                        "the lock is held, and the wait is limited to one try",
                        resource.context(LockOperations.TRY_LOCK, runtime),
                        null)),
                lock -> lock.ifPresent(this::discard));
    }

    private static void require(LockedResource resource, Duration expiry, LockOptions options) {
        Arguments.of(LockOperations.TRY_LOCK)
                .require("resource", resource.resource())
                .require("expiry", expiry)
                .require("options", options);
    }

    /** Refuses what cannot be, before anything is sent or waits. */
    private void check(LockedResource resource, Duration expiry, LockOptions options) {
        if (closed) {
            throw ServiceGuard.closedError(resource.context(LockOperations.TRY_LOCK, runtime));
        }
        requests(resource, "checked", options).tryLock(expiry);
        Duration longestHold = options.longestHold();
        if (longestHold != null && longestHold.compareTo(expiry) < 0) {
            throw new InvalidArgumentException(
                    "the longest hold, " + longestHold + ", must not be shorter than the expiry, " + expiry);
        }
        if (options.renewal()) {
            capabilities
                    .get()
                    .of(LockOperations.RENEW_LOCK.operationId())
                    .ifPresent(Capabilities.Row::requireSupported);
        }
    }

    static CancelledException closedError() {
        return new CancelledException("the client was closed during the call", ErrorContext.EMPTY, null);
    }

    boolean isClosed() {
        return closed;
    }

    /** A try is about to send its request. False if it must not: the client is closed. */
    boolean began(LockTry attempt) {
        tries.add(attempt);
        if (closed) { // looked at after it was added: close() sees it, or it sees that the client is closed
            tries.remove(attempt);
            return false;
        }
        return true;
    }

    /** A try has its outcome, and the client knows of its lock. */
    void settled(LockTry attempt) {
        tries.remove(attempt);
    }

    void began(AcquiredLock lock) {
        held.add(lock);
    }

    /** A lock was lost, or it was released. */
    void ended(AcquiredLock lock) {
        held.remove(lock);
    }

    /** The lock of a resource may be free. */
    void wake(LockedResource resource) {
        queues.wake(resource);
    }

    /** Releases a lock that nobody wants. */
    void discard(AcquiredLock lock) {
        lock.unlock().whenComplete((status, failure) -> {}); // after a failure the cleanup goes on
    }

    void tellLoss(Consumer<LockLoss> listener, LockLoss loss) {
        Runnable call = () -> UserCallbacks.call("onLost", () -> listener.accept(loss));
        try {
            listeners.execute(call);
        } catch (RejectedExecutionException e) { // the user has shut it down, and must still learn of the loss
            HandlerRunner.DEFAULT_EXECUTOR.execute(call);
        }
    }

    /** How many locks it holds or is just releasing. */
    int held() {
        return held.size();
    }

    /**
     * Ends all tries and waits, releases what is held and what those tries are granted, and waits for that no longer than the limit.
     * A try that is not answered in the first half of it is cancelled, so that the other half is left for its release.
     */
    void close(Duration limit) {
        long start = System.nanoTime();
        long nanos = Nanos.of(limit);
        closed = true;
        List<WaitQueue.Waiter> waiters = queues.removeAll(); // first, so that none follows another
        List<LockTry> last = List.copyOf(tries);
        last.forEach(attempt -> attempt.end(closedError()));
        waiters.forEach(waiter -> waiter.end(closedError()));
        held.forEach(this::discard);
        await(last.stream().map(LockTry::settled).toList(), nanos / 2);
        last.forEach(LockTry::giveUp);
        List<CompletableFuture<?>> releases = new ArrayList<>();
        held.forEach(lock -> releases.add(lock.unlock()));
        releases.addAll(cleanup.finish());
        await(releases, nanos - (System.nanoTime() - start));
        setup.timers().close();
    }

    private static void await(List<? extends CompletableFuture<?>> all, long nanos) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // what could not be released ends with its expiry
        }
    }
}
