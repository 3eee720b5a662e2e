package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.lock.RenewLockRequest;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.UnlockRequest;
import java.time.Duration;
import java.util.Map;

/**
 * The requests of one acquisition.
 *
 * @param owner the owner, which no other acquisition has
 * @param call the options of each call
 */
record LockRequests(String storeName, String resource, String owner, Map<String, String> metadata, CallOptions call) {
    LockedResource lockedResource() {
        return new LockedResource(storeName, resource);
    }

    /** The options of a call that must not take longer. */
    CallOptions within(Duration timeout) {
        boolean shorter =
                call.timeout().filter(own -> own.compareTo(timeout) <= 0).isPresent();
        return shorter ? call : call.toBuilder().timeout(timeout).build();
    }

    TryLockRequest tryLock(Duration expiry) {
        return TryLockRequest.builder()
                .storeName(storeName)
                .resourceId(resource)
                .owner(owner)
                .expiry(expiry)
                .metadata(metadata)
                .build();
    }

    RenewLockRequest renew(Duration expiry) {
        return RenewLockRequest.builder()
                .storeName(storeName)
                .resourceId(resource)
                .owner(owner)
                .expiry(expiry)
                .metadata(metadata)
                .build();
    }

    UnlockRequest unlock() {
        return UnlockRequest.builder()
                .storeName(storeName)
                .resourceId(resource)
                .owner(owner)
                .metadata(metadata)
                .build();
    }
}
