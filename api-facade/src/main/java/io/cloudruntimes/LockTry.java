package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
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

    private LockTry(LockClient client, LockRequests requests, Duration expiry, LockOptions options) {
        this.client = client;
        this.requests = requests;
        this.expiry = expiry;
        this.options = options;
    }

    /** Sends the request. Cancelling the future cancels the call. */
    static CompletableFuture<Optional<AcquiredLock>> send(
            LockClient client, LockRequests requests, Duration expiry, LockOptions options, CallOptions call) {
        return new LockTry(client, requests, expiry, options).send(call);
    }

    private CompletableFuture<Optional<AcquiredLock>> send(CallOptions call) {
        LockTerm term = new LockTerm(client.setup().nanoTime().getAsLong(), expiry);
        CompletableFuture<TryLockResponse> sent =
                Futures.of(() -> client.service().tryLock(requests.tryLock(expiry), call));
        sent.whenComplete((response, failure) -> answered(term, response, failure));
        result.whenComplete((lock, failure) -> {
            if (result.isCancelled()) {
                sent.cancel(true);
            }
        });
        return result;
    }

    private void answered(LockTerm term, @Nullable TryLockResponse response, @Nullable Throwable failure) {
        if (response == null) {
            var error = FailureMapper.of(failure == null ? new IllegalStateException("no response") : failure);
            if (OwnerCleanup.isOpen(error)) {
                client.cleanup().releaseIfGranted(requests, expiry);
            }
            result.completeExceptionally(error);
        } else if (!response.acquired()) {
            result.complete(Optional.empty());
        } else if (term.isOver(client.setup().nanoTime().getAsLong())) {
            client.cleanup().release(requests, expiry);
            result.completeExceptionally(new CallTimeoutException(
                    "the lock was granted, but its expiry had passed when the response came",
                    requests.lockedResource().context(LockOperations.TRY_LOCK, client.runtime()),
                    null));
        } else {
            Optional<Long> token = response.fencingToken();
            granted(term, token.isPresent() ? OptionalLong.of(token.get()) : OptionalLong.empty());
        }
    }

    private void granted(LockTerm term, OptionalLong fencingToken) {
        AcquiredLock lock = new AcquiredLock(client, requests, options, term, fencingToken);
        lock.begin();
        if (!result.complete(Optional.of(lock))) {
            client.discard(lock); // cancelled meanwhile
        }
    }
}
