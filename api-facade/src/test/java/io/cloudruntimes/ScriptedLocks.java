package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.lock.AsyncLockService;
import io.cloudruntimes.lock.RenewLockRequest;
import io.cloudruntimes.lock.RenewLockResponse;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.TryLockResponse;
import io.cloudruntimes.lock.UnlockRequest;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A lock service whose responses the test gives, in any order, or never. */
final class ScriptedLocks implements AsyncLockService {
    final List<Call<TryLockRequest, TryLockResponse>> tries = Collections.synchronizedList(new ArrayList<>());
    final List<Call<RenewLockRequest, RenewLockResponse>> renewals = Collections.synchronizedList(new ArrayList<>());
    final List<Call<UnlockRequest, UnlockResponse>> unlocks = Collections.synchronizedList(new ArrayList<>());

    /** A call that was made. */
    record Call<Q, R>(Q request, CallOptions options, CompletableFuture<R> response) {
        void fail(RuntimeException failure) {
            response.completeExceptionally(failure);
        }
    }

    private static <Q, R> CompletableFuture<R> add(List<Call<Q, R>> calls, Q request, CallOptions options) {
        Call<Q, R> call = new Call<>(request, options, new CompletableFuture<>());
        calls.add(call);
        return call.response();
    }

    @Override
    public CompletableFuture<TryLockResponse> tryLock(TryLockRequest request, CallOptions options) {
        return add(tries, request, options);
    }

    @Override
    public CompletableFuture<UnlockResponse> unlock(UnlockRequest request, CallOptions options) {
        return add(unlocks, request, options);
    }

    @Override
    public CompletableFuture<RenewLockResponse> renewLock(RenewLockRequest request, CallOptions options) {
        return add(renewals, request, options);
    }

    /** Answers the newest try. */
    void acquired(boolean acquired) {
        last(tries)
                .response()
                .complete(TryLockResponse.builder().acquired(acquired).build());
    }

    /** Answers the newest renewal. */
    void renewed(boolean renewed) {
        last(renewals)
                .response()
                .complete(RenewLockResponse.builder().renewed(renewed).build());
    }

    /** Answers the newest release. */
    void unlocked(UnlockStatus status) {
        last(unlocks)
                .response()
                .complete(UnlockResponse.builder().status(status).build());
    }

    static <T> T last(List<T> calls) {
        return calls.get(calls.size() - 1);
    }
}
