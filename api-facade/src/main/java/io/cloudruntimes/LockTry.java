package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.lock.LockOperations;
import io.cloudruntimes.lock.TryLockResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One try to acquire a lock: one request, with an owner of its own. An owner that may hold the lock, while nobody knows or wants it, is
 * released in the background: after a failure that leaves the outcome open, a cancellation, or a response that came too late.
 */
final class LockTry {
    private final LockClient client;
    private final LockRequests requests;
    private final Duration expiry;
    private final LockOptions options;
    private final CompletableFuture<Optional<AcquiredLock>> result = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<TryLockResponse> sent;

    private LockTry(LockClient client, LockRequests requests, Duration expiry, LockOptions options) {
        this.client = client;
        this.requests = requests;
        this.expiry = expiry;
        this.options = options;
    }

    /** Sends the request, unless the client is closed. Cancelling the future cancels the call. */
    static CompletableFuture<Optional<AcquiredLock>> send(
            LockClient client, LockRequests requests, Duration expiry, LockOptions options, CallOptions call) {
        return new LockTry(client, requests, expiry, options).send(call);
    }

    private CompletableFuture<Optional<AcquiredLock>> send(CallOptions call) {
        LockTerm term = new LockTerm(client.setup().nanoTime().getAsLong(), expiry);
        if (!client.began(this)) {
            settled.complete(null); // close() may wait for it
            end(LockClient.closedError());
            return result;
        }
        CompletableFuture<TryLockResponse> request =
                Futures.of(() -> client.service().tryLock(requests.tryLock(expiry), call));
        sent = request;
        request.whenComplete((response, failure) -> {
            Runnable completion = outcome(term, response, failure);
            client.settled(this);
            settled.complete(null); // first: whoever waits for the result may close the client
            completion.run();
        });
        result.whenComplete((lock, failure) -> {
            if (result.isCancelled()) {
                giveUp();
            }
        });
        return result;
    }

    /** Ends it for its caller. The request goes on: only its response tells for sure what is to be released. */
    void end(CloudRuntimesException reason) {
        result.completeExceptionally(reason);
    }

    /** Cancels the request. */
    void giveUp() {
        CompletableFuture<TryLockResponse> request = sent;
        if (request != null) {
            request.cancel(true); // has no effect on one that is done
        }
    }

    /** Completes when the request has ended, and what it was granted is known to the client as held or to be released. */
    CompletableFuture<@Nullable Void> settled() {
        return settled;
    }

    /** Takes note of the lock, or has the owner released. What is returned tells the caller. */
    private Runnable outcome(LockTerm term, @Nullable TryLockResponse response, @Nullable Throwable failure) {
        try {
            return response == null
                    ? unanswered(failure == null ? new IllegalStateException("no response") : failure)
                    : answered(term, response);
        } catch (Throwable e) { // the future would swallow it, and the owner would keep the lock
            client.cleanup().releaseIfGranted(requests, expiry);
            return failing(FailureMapper.of(e));
        }
    }

    private Runnable unanswered(Throwable failure) {
        var error = FailureMapper.of(failure);
        if (OwnerCleanup.isOpen(error)) {
            client.cleanup().releaseIfGranted(requests, expiry);
        }
        return failing(error);
    }

    private Runnable failing(CloudRuntimesException error) {
        return () -> result.completeExceptionally(error);
    }

    private Runnable answered(LockTerm term, TryLockResponse response) {
        if (!response.acquired()) {
            return () -> result.complete(Optional.empty());
        }
        if (term.isOver(client.setup().nanoTime().getAsLong())) {
            client.cleanup().release(requests, expiry);
            return failing(new CallTimeoutException(
                    "the lock was granted, but its expiry had passed when the response came",
                    requests.lockedResource().context(LockOperations.TRY_LOCK, client.runtime()),
                    null));
        }
        Optional<Long> token = response.fencingToken();
        AcquiredLock lock = new AcquiredLock(
                client,
                requests,
                options,
                term,
                token.isPresent() ? OptionalLong.of(token.get()) : OptionalLong.empty());
        lock.begin();
        return () -> handOut(lock);
    }

    private void handOut(AcquiredLock lock) {
        if (client.isClosed()) {
            end(LockClient.closedError());
        }
        if (!result.complete(Optional.of(lock))) {
            client.discard(lock); // cancelled or ended meanwhile
        }
    }
}
