package io.cloudruntimes.embedded.lock;

import static io.cloudruntimes.embedded.module.RequestChecks.rejectMetadata;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.embedded.module.ComponentRegistry;
import io.cloudruntimes.embedded.module.WithErrorContext;
import io.cloudruntimes.lock.LockOperations;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.RenewLockRequest;
import io.cloudruntimes.lock.RenewLockResponse;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.TryLockResponse;
import io.cloudruntimes.lock.UnlockRequest;
import io.cloudruntimes.lock.UnlockResponse;
import java.util.OptionalLong;

/** Locks on SQLite. */
final class EmbeddedLockService implements LockService {
    private final HeldLocks locks;
    private final ComponentRegistry stores;

    EmbeddedLockService(HeldLocks locks, ComponentRegistry stores) {
        this.locks = locks;
        this.stores = stores;
    }

    @Override
    public TryLockResponse tryLock(TryLockRequest request, CallOptions options) {
        return WithErrorContext.call(LockOperations.TRY_LOCK, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            OptionalLong token = locks.tryAcquire(
                    new LockKey(request.storeName(), request.resourceId()), request.owner(), request.expiry());
            TryLockResponse.Builder response = TryLockResponse.builder().acquired(token.isPresent());
            token.ifPresent(response::fencingToken);
            return response.build();
        });
    }

    @Override
    public UnlockResponse unlock(UnlockRequest request, CallOptions options) {
        return WithErrorContext.call(LockOperations.UNLOCK, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            return UnlockResponse.builder()
                    .status(locks.release(new LockKey(request.storeName(), request.resourceId()), request.owner()))
                    .build();
        });
    }

    @Override
    public RenewLockResponse renewLock(RenewLockRequest request, CallOptions options) {
        return WithErrorContext.call(LockOperations.RENEW_LOCK, request, options, () -> {
            stores.require(request.storeName());
            rejectMetadata(request.metadata());
            return RenewLockResponse.builder()
                    .renewed(locks.renew(
                            new LockKey(request.storeName(), request.resourceId()), request.owner(), request.expiry()))
                    .build();
        });
    }
}
