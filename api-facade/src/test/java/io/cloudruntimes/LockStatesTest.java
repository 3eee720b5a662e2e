package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.PermissionDeniedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.lock.LockOperations;
import io.cloudruntimes.lock.TryLockResponse;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of a lock, with responses, failures and time that the test gives. */
@Timeout(120)
class LockStatesTest {
    private static final Duration EXPIRY = Duration.ofSeconds(30);
    private static final LockOptions RENEWING = LockOptions.DEFAULT.withRenewal();

    private final ManualTime time = new ManualTime();
    private final ScriptedLocks service = new ScriptedLocks();
    private final AtomicInteger owners = new AtomicInteger();
    private final List<LockLoss> losses = new ArrayList<>();
    private Capabilities capabilities = Capabilities.all(List.of(LockOperations.RENEW_LOCK));
    private final LockClient client = new LockClient(
            service,
            () -> capabilities,
            "scripted",
            Duration.ofSeconds(30),
            Runnable::run,
            new LockSetup(time::nanoTime, time, () -> 1.0, () -> "owner-" + owners.incrementAndGet()));
    private final AsyncLocks locks = new Locks(client, "locks").async();

    private AsyncLock held(LockOptions options) {
        CompletableFuture<Optional<AsyncLock>> acquired =
                locks.tryAcquire("o-1", EXPIRY, options.withOnLost(losses::add));
        service.acquired(true);
        return acquired.join().orElseThrow();
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private void assertNothingIsLeft() {
        assertThat(time.waiting()).as("timers").isZero();
        assertThat(client.held()).as("held locks").isZero();
        assertThat(client.cleanup().pending()).as("owners to release").isZero();
        assertThat(client.queues().size()).as("queues").isZero();
    }

    @Test
    void theTermCountsFromBeforeTheRequestWasSent() {
        CompletableFuture<Optional<AsyncLock>> acquired = locks.tryAcquire("o-1", EXPIRY);
        time.advance(seconds(10));
        service.acquired(true);
        AsyncLock lock = acquired.join().orElseThrow();
        assertThat(lock.isHeld()).isTrue();
        assertThat(lock.remaining()).isEqualTo(seconds(20));
        time.jump(seconds(20));
        assertThat(lock.isHeld()).isFalse(); // the clock says so, no timer has run
        assertThat(lock.remaining()).isZero();
    }

    @Test
    void aResponseAfterTheExpiryIsNotHandedOut() {
        CompletableFuture<Optional<AsyncLock>> acquired = locks.tryAcquire("o-1", EXPIRY);
        time.advance(EXPIRY);
        service.acquired(true);
        assertThatThrownBy(acquired::join).hasCauseInstanceOf(CallTimeoutException.class);
        assertThat(service.unlocks).hasSize(1);
        assertThat(service.unlocks.get(0).request().owner()).isEqualTo("owner-1");
        service.unlocked(UnlockStatus.NOT_HELD);
        assertNothingIsLeft();
    }

    @Test
    void theListenerIsToldAtTheEndOfTheTerm() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        time.advance(EXPIRY.minusNanos(1));
        assertThat(losses).isEmpty();
        assertThat(lock.isHeld()).isTrue();
        time.advance(Duration.ofNanos(1));
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
        assertThat(lock.isHeld()).isFalse();
        assertNothingIsLeft();
    }

    @Test
    void aRenewalMovesTheEndToTheExpiryAfterItsRequest() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        assertThat(service.renewals).hasSize(1);
        time.advance(seconds(5));
        service.renewed(true);
        assertThat(lock.remaining()).isEqualTo(seconds(25));
        time.advance(seconds(5));
        assertThat(service.renewals).hasSize(2);
    }

    @Test
    void aFailedRenewalIsRepeatedUntilTheTermEnds() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        for (int i = 1; i <= 20; i++) {
            assertThat(service.renewals).hasSize(i);
            ScriptedLocks.last(service.renewals).fail(new UnavailableException("cut"));
            assertThat(losses).isEmpty();
            time.advance(seconds(1));
        }
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
        assertThat(lock.isHeld()).isFalse();
        int sent = service.renewals.size();
        time.advance(seconds(1000));
        assertThat(service.renewals).hasSize(sent);
    }

    @Test
    void oneFailedRenewalIsNoLoss() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        ScriptedLocks.last(service.renewals).fail(new UnavailableException("cut"));
        time.advance(seconds(1));
        service.renewed(true);
        time.advance(seconds(9));
        assertThat(lock.isHeld()).isTrue();
        assertThat(losses).isEmpty();
    }

    @Test
    void notRenewedIsALossAtOnce() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        service.renewed(false);
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.NOT_RENEWED));
        assertThat(lock.isHeld()).isFalse();
        time.advance(seconds(1000));
        assertThat(service.renewals).hasSize(1);
        assertThat(losses).hasSize(1);
        assertNothingIsLeft();
    }

    @Test
    void aRenewalThatHangsDoesNotHideTheEndOfTheTerm() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        assertThat(service.renewals).hasSize(1);
        assertThat(service.renewals.get(0).options().timeout()).contains(seconds(10));
        time.advance(seconds(20));
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
        assertThat(lock.isHeld()).isFalse();
        assertThat(service.renewals.get(0).response()).isCancelled();
        // the runtime may carry it out later: the owner is released
        assertThat(service.unlocks).hasSize(1);
        service.unlocked(UnlockStatus.SUCCESS);
        assertNothingIsLeft();
    }

    @Test
    void aLateRenewalDoesNotReviveALock() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        time.jump(seconds(20));
        service.renewed(true);
        assertThat(lock.isHeld()).isFalse();
        time.advance(Duration.ZERO);
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
    }

    @Test
    void aReleaseOvertakesARenewal() {
        AsyncLock lock = held(RENEWING);
        time.advance(seconds(10));
        CompletableFuture<UnlockStatus> released = lock.unlock();
        assertThat(lock.isHeld()).isFalse();
        assertThat(service.renewals.get(0).response()).isCancelled();
        service.unlocked(UnlockStatus.SUCCESS);
        assertThat(released).isCompletedWithValue(UnlockStatus.SUCCESS);
        assertThat(losses).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void tenThousandLocksLeaveNothing() {
        for (int i = 0; i < 10_000; i++) {
            AsyncLock lock = held(RENEWING);
            if (i % 2 == 0) {
                time.advance(seconds(11)); // a renewal is on its way
            }
            CompletableFuture<?> closed = lock.close();
            if (i % 4 == 0) { // its response comes after the release
                service.renewed(true);
            }
            service.unlocked(UnlockStatus.SUCCESS);
            closed.join();
            assertThat(lock.isHeld()).isFalse();
        }
        assertThat(losses).isEmpty();
        assertNothingIsLeft();
        assertThat(service.tries).extracting(call -> call.request().owner()).doesNotHaveDuplicates();
        int renewals = service.renewals.size();
        time.advance(seconds(1000));
        assertThat(service.renewals).hasSize(renewals);
    }

    @Test
    void theLongestHoldEndsTheRenewals() {
        AsyncLock lock = held(LockOptions.DEFAULT.withRenewal(seconds(60)));
        for (int i = 0; i < 10; i++) {
            time.advance(seconds(10));
            if (!service.renewals.isEmpty()) {
                service.renewed(true);
            }
        }
        assertThat(service.renewals).hasSize(3); // at 10, 20 and 30 seconds; the last ends at 60
        assertThat(lock.isHeld()).isFalse();
        assertThat(losses).containsExactly(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
    }

    @Test
    void aLongestHoldThatNoClockHoldsIsNoLimit() {
        for (Duration endless : List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofDays(300 * 365))) {
            int before = service.renewals.size();
            AsyncLock lock = held(LockOptions.DEFAULT.withRenewal(endless));
            for (int renewals = 1; renewals <= 10; renewals++) {
                time.advance(seconds(10));
                assertThat(service.renewals).hasSize(before + renewals);
                service.renewed(true);
            }
            CompletableFuture<?> closed = lock.close();
            service.unlocked(UnlockStatus.SUCCESS);
            assertThat(closed).isCompleted();
        }
        assertThat(losses).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aGrantThatTheClientCannotTakeIsReleasedAndItsCallerIsTold() {
        int[] scheduled = {0};
        DelayedTasks timers = new DelayedTasks() {
            @Override
            public Handle schedule(Duration delay, Runnable task) {
                if (++scheduled[0] == 2) { // the first watches the end, the second renews
                    throw new IllegalStateException("no thread for the timer");
                }
                return time.schedule(delay, task);
            }

            @Override
            public void close() {}
        };
        LockClient failing = new LockClient(
                service,
                () -> capabilities,
                "scripted",
                Duration.ofSeconds(30),
                Runnable::run,
                new LockSetup(time::nanoTime, timers, () -> 1.0, () -> "owner"));
        CompletableFuture<?> acquired = new Locks(failing, "locks").async().tryAcquire("o-1", EXPIRY, RENEWING);
        service.acquired(true);
        assertThatThrownBy(acquired::join).hasStackTraceContaining("no thread for the timer");
        assertThat(service.unlocks).hasSize(1);
        assertThat(failing.held()).isZero();
        service.unlocked(UnlockStatus.SUCCESS);
        assertThat(failing.cleanup().pending()).isZero();
        assertNothingIsLeft();
    }

    @Test
    void aLongestHoldBelowTheExpiryIsRefused() {
        CompletableFuture<?> refused = locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withRenewal(seconds(29)));
        assertThatThrownBy(refused::join).hasCauseInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> LockOptions.DEFAULT.withRenewal(Duration.ZERO))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(service.tries).isEmpty();
    }

    @Test
    void renewalIsRefusedWhereTheRuntimeCannotRenew() {
        capabilities = Capabilities.of(
                List.of(Capabilities.Row.unsupported(LockOperations.RENEW_LOCK, "it cannot extend a lock")));
        for (CompletableFuture<?> refused :
                List.of(locks.acquire("o-1", EXPIRY, RENEWING), locks.tryAcquire("o-1", EXPIRY, RENEWING))) {
            assertThatThrownBy(refused::join)
                    .hasCauseInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("it cannot extend a lock");
        }
        assertThat(service.tries).isEmpty();
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -1000, 1, 999, 1500, 2_147_483_648_000L})
    void aWrongExpiryIsRefusedBeforeAnythingIsSent(long millis) {
        for (CompletableFuture<?> refused : List.of(
                locks.acquire("o-1", Duration.ofMillis(millis)), locks.tryAcquire("o-1", Duration.ofMillis(millis)))) {
            assertThatThrownBy(refused::join)
                    .hasCauseInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("expiry");
        }
        assertThat(service.tries).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void eachAcquisitionHasAnOwnerOfItsOwn() {
        AsyncLock first = held(LockOptions.DEFAULT);
        time.advance(EXPIRY);
        AsyncLock second = held(LockOptions.DEFAULT);
        CompletableFuture<UnlockStatus> old = first.unlock();
        assertThat(service.unlocks.get(0).request().owner()).isEqualTo("owner-1");
        service.unlocked(UnlockStatus.HELD_BY_ANOTHER);
        assertThat(old).isCompletedWithValue(UnlockStatus.HELD_BY_ANOTHER);
        assertThat(second.isHeld()).isTrue();
    }

    @Test
    void afterALossUnlockSaysThatItWasNotHeld() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        time.advance(EXPIRY);
        CompletableFuture<UnlockStatus> status = lock.unlock();
        service.unlocked(UnlockStatus.SUCCESS); // the runtime counts a little longer
        assertThat(status).isCompletedWithValue(UnlockStatus.NOT_HELD);
    }

    @Test
    void closeReportsALossAsOneError() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        time.jump(EXPIRY);
        CompletableFuture<?> closed = lock.close();
        ScriptedLocks.last(service.unlocks).fail(new UnavailableException("cut"));
        assertThatThrownBy(closed::join)
                .cause()
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("o-1")
                .hasMessageContaining("its time was over")
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(losses).hasSize(1);
    }

    @Test
    void closeReportsThatTheRuntimeNoLongerKnewTheLock() {
        for (UnlockStatus status : List.of(UnlockStatus.NOT_HELD, UnlockStatus.HELD_BY_ANOTHER)) {
            AsyncLock lock = held(LockOptions.DEFAULT);
            CompletableFuture<?> closed = lock.close();
            service.unlocked(status);
            assertThatThrownBy(closed::join)
                    .hasCauseInstanceOf(ConflictException.class)
                    .hasMessageContaining(status.value());
        }
        assertNothingIsLeft();
    }

    @Test
    void closeDoesNotCallAnUnknownStatusALoss() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        CompletableFuture<?> closed = lock.close();
        service.unlocked(UnlockStatus.of("QUARANTINED"));
        assertThatThrownBy(closed::join)
                .cause()
                .isInstanceOf(InternalException.class)
                .hasMessageContainingAll("unlock", "scripted", "o-1", "status 'QUARANTINED'");
        assertThat(lock.unlock()).isCompletedWithValue(UnlockStatus.of("QUARANTINED"));
        assertThat(losses).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aSecondCloseSendsNothing() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        CompletableFuture<?> first = lock.close();
        CompletableFuture<?> meanwhile = lock.close();
        assertThat(meanwhile).isNotDone();
        service.unlocked(UnlockStatus.SUCCESS);
        first.join();
        meanwhile.join();
        lock.close().join();
        assertThat(lock.unlock()).isCompletedWithValue(UnlockStatus.SUCCESS);
        assertThat(service.unlocks).hasSize(1);
    }

    @Test
    void theErrorOfTheBodyIsNotHiddenByThatOfClose() {
        AsyncLock acquired = held(LockOptions.DEFAULT);
        time.advance(EXPIRY);
        CompletableFuture<UnlockStatus> known = acquired.unlock();
        service.unlocked(UnlockStatus.NOT_HELD);
        assertThat(known).isCompleted();

        CompletableFuture<Optional<Lock>> again = locks.tryAcquire("o-1", EXPIRY, LockOptions.DEFAULT, Lock::new);
        service.acquired(true);
        Lock lock = again.join().orElseThrow();
        time.advance(EXPIRY);
        AutoCloseable answers = () -> {}; // closed after the lock is, so the response is there when close() waits
        assertThatThrownBy(() -> {
                    try (answers;
                            Lock closing = lock;
                            AutoCloseable first = () -> {
                                closing.isHeld();
                                answerNextUnlock(UnlockStatus.HELD_BY_ANOTHER);
                            }) {
                        throw new IllegalStateException("the body failed");
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the body failed")
                .satisfies(error ->
                        assertThat(error.getSuppressed()).singleElement().isInstanceOf(ConflictException.class));
    }

    /** Lets the next release be answered at once, by another thread that waits for it. */
    private void answerNextUnlock(UnlockStatus status) {
        int before = service.unlocks.size();
        Thread answering = new Thread(() -> {
            while (service.unlocks.size() == before) {
                Thread.onSpinWait();
            }
            service.unlocked(status);
        });
        answering.setDaemon(true);
        answering.start();
    }

    @Test
    void anOwnerWhoseResponseWasLostIsReleased() {
        CompletableFuture<?> lost = locks.tryAcquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new UnavailableException("the response was cut"));
        assertThatThrownBy(lost::join).hasCauseInstanceOf(UnavailableException.class);
        assertThat(service.unlocks).hasSize(1);
        assertThat(service.unlocks.get(0).request().owner()).isEqualTo("owner-1");
        ScriptedLocks.last(service.unlocks).fail(new UnavailableException("still down"));
        time.advance(OwnerCleanup.FIRST_PAUSE);
        assertThat(service.unlocks).hasSize(2);
        service.unlocked(UnlockStatus.SUCCESS);
        time.advance(EXPIRY);
        assertThat(service.unlocks).hasSize(2);
        assertNothingIsLeft();
    }

    @Test
    void aReleaseThatMayHaveOvertakenTheRequestIsRepeated() {
        CompletableFuture<?> lost = locks.tryAcquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new CallTimeoutException("no response"));
        assertThat(lost).isCompletedExceptionally();
        service.unlocked(UnlockStatus.NOT_HELD); // the request has not arrived yet
        assertThat(client.cleanup().pending()).isEqualTo(1);
        time.advance(OwnerCleanup.FIRST_PAUSE);
        service.unlocked(UnlockStatus.SUCCESS); // it had by now
        assertNothingIsLeft();
    }

    @Test
    void whatIsNotHeldForLongEnoughIsSettled() {
        CompletableFuture<?> lost = locks.tryAcquire("o-1", EXPIRY);
        assertThat(lost.cancel(true)).isTrue();
        assertThat(service.tries.get(0).response()).isCancelled();
        for (int i = 0; i < 100 && client.cleanup().pending() > 0; i++) {
            service.unlocks.forEach(call -> call.response()
                    .complete(UnlockResponse.builder()
                            .status(UnlockStatus.NOT_HELD)
                            .build()));
            time.advance(OwnerCleanup.FIRST_PAUSE);
        }
        assertThat(service.unlocks).hasSizeBetween(2, 10);
        assertNothingIsLeft();
    }

    @Test
    void anOwnerIsReleasedUntilItsExpiryHasPassed() {
        CompletableFuture<?> lost = locks.tryAcquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new UnavailableException("down"));
        assertThat(lost).isCompletedExceptionally();
        for (int i = 0; i < 400 && client.cleanup().pending() > 0; i++) {
            service.unlocks.forEach(call -> call.fail(new UnavailableException("down")));
            time.advance(OwnerCleanup.FIRST_PAUSE);
        }
        assertThat(service.unlocks).hasSizeBetween(5, 20);
        assertNothingIsLeft();
    }

    @Test
    void aDefiniteRefusalLeavesNothingToRelease() {
        CompletableFuture<?> refused = locks.tryAcquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new PermissionDeniedException("no"));
        assertThat(refused).isCompletedExceptionally();
        assertThat(service.unlocks).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void anOwnerWhoseWaitWasCancelledIsReleased() {
        CompletableFuture<AsyncLock> acquired = locks.acquire("o-1", EXPIRY);
        assertThat(acquired.cancel(true)).isTrue();
        assertThat(service.tries.get(0).response()).isCancelled();
        assertThat(service.unlocks).hasSize(1);
        service.unlocked(UnlockStatus.SUCCESS);
        assertNothingIsLeft();
    }

    @Test
    void onlyTheFirstWaiterAsks() {
        List<CompletableFuture<AsyncLock>> waiters = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiters.add(locks.acquire("o-1", EXPIRY));
        }
        assertThat(service.tries).hasSize(1);
        service.acquired(false);
        for (int i = 2; i <= 5; i++) {
            time.advance(WaitQueue.LONGEST_PAUSE);
            assertThat(service.tries).hasSize(i);
            service.acquired(false);
        }
        time.advance(WaitQueue.LONGEST_PAUSE);
        service.acquired(true);
        assertThat(waiters.get(0)).isCompleted();
        assertThat(waiters.subList(1, 50)).noneMatch(CompletableFuture::isDone);
    }

    /** The holder is gone, expired or was deleted: nobody wakes the waiters. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 499, 500, 1234, 2999, 20_000})
    void theNextHasTheLockWithinASecondOfTheEndOfATerm(int millis) {
        long end = time.nanoTime() + Duration.ofMillis(millis).toNanos();
        CompletableFuture<AsyncLock> waiting = locks.acquire("o-1", EXPIRY);
        int answered = 0;
        while (!waiting.isDone()) {
            if (service.tries.size() > answered) {
                answered = service.tries.size();
                service.acquired(time.nanoTime() - end >= 0);
            } else {
                time.advance(Duration.ofMillis(1));
            }
        }
        assertThat(waiting.join().isHeld()).isTrue();
        assertThat(Duration.ofNanos(time.nanoTime() - end)).isLessThanOrEqualTo(WaitQueue.LONGEST_PAUSE);
        assertThat(WaitQueue.LONGEST_PAUSE).isLessThan(seconds(1));
    }

    @Test
    void waitersGetTheLockInTheirOrderAndAtOnceAfterARelease() {
        List<CompletableFuture<AsyncLock>> waiters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiters.add(locks.acquire("o-1", EXPIRY));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(waiters.get(i)).isNotDone();
            assertThat(service.tries).hasSize(i + 1); // none in between
            service.acquired(true);
            CompletableFuture<?> closed = waiters.get(i).join().close();
            service.unlocked(UnlockStatus.SUCCESS); // and without a move of the time
            closed.join();
        }
        assertNothingIsLeft();
    }

    @Test
    void theNextFollowsAFirstWaiterThatIsGone() {
        CompletableFuture<AsyncLock> first = locks.acquire("o-1", EXPIRY);
        CompletableFuture<AsyncLock> second = locks.acquire("o-1", EXPIRY);
        service.acquired(false);
        first.cancel(true); // between two tries
        assertThat(service.tries).hasSize(2);
        CompletableFuture<AsyncLock> third = locks.acquire("o-1", EXPIRY);
        second.cancel(true); // during a try
        assertThat(service.tries).hasSize(3);
        service.acquired(true);
        assertThat(third).isCompleted();
    }

    @Test
    void aFirstWaiterThatHangsIsFollowedAtItsLimit() {
        CompletableFuture<AsyncLock> first =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(3)));
        CompletableFuture<AsyncLock> second =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(20)));
        time.advance(seconds(3));
        assertThatThrownBy(first::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("3000 ms");
        assertThat(service.tries).hasSize(2);
        assertThat(service.tries.get(0).response()).isCancelled();
        assertThat(service.tries.get(1).options().timeout()).contains(seconds(17));
        service.acquired(true);
        assertThat(second).isCompleted();
    }

    @Test
    void theLimitOfTheWaitHolds() {
        CompletableFuture<AsyncLock> waiting =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(2)));
        while (!waiting.isDone()) {
            service.tries.forEach(call -> call.response()
                    .complete(TryLockResponse.builder().acquired(false).build()));
            time.advance(Duration.ofMillis(10));
        }
        assertThat(time.nanoTime() - (Long.MAX_VALUE - 5_000_000_000L)).isEqualTo(2_000_000_000L);
        assertThatThrownBy(waiting::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("it was held");
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000_000})
    void aLockIsNotCalledHeldIfTheRuntimeNeverAnswered(long nanos) {
        LockOptions options = LockOptions.DEFAULT.withWaitAtMost(Duration.ofNanos(nanos));
        CompletableFuture<AsyncLock> first = locks.acquire("o-1", EXPIRY, options);
        CompletableFuture<AsyncLock> behind = locks.acquire("o-1", EXPIRY, options);
        assertThat(behind).isNotDone();
        time.jump(Duration.ofNanos(nanos));
        time.advance(Duration.ZERO);
        assertThatThrownBy(first::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("the runtime did not answer in that time");
        assertThatThrownBy(behind::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageNotContaining("it was held");
    }

    @Test
    void whoeverWaitsBehindAnotherIsToldSo() {
        CompletableFuture<AsyncLock> first = locks.acquire("o-1", EXPIRY);
        CompletableFuture<AsyncLock> behind =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(1)));
        time.advance(seconds(1));
        assertThat(first).isNotDone();
        assertThatThrownBy(behind::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("other waiters of this client came first");
    }

    @Test
    void theLastAnswerCounts() {
        CompletableFuture<AsyncLock> waiting =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(1)));
        ScriptedLocks.last(service.tries).fail(new UnavailableException("the store is down"));
        time.advance(WaitQueue.FIRST_PAUSE);
        assertThat(service.tries).hasSize(2);
        service.acquired(false);
        time.advance(seconds(1));
        assertThatThrownBy(waiting::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("it was held");
    }

    @Test
    void aLimitOfZeroIsExactlyOneTry() {
        LockOptions one = LockOptions.DEFAULT.withWaitAtMost(Duration.ZERO);
        CompletableFuture<AsyncLock> refused = locks.acquire("o-1", EXPIRY, one);
        service.acquired(false);
        assertThatThrownBy(refused::join).hasCauseInstanceOf(CallTimeoutException.class);
        time.advance(seconds(100));
        assertThat(service.tries).hasSize(1);
        CompletableFuture<AsyncLock> granted = locks.acquire("o-1", EXPIRY, one);
        service.acquired(true);
        assertThat(granted.join().isHeld()).isTrue();
        assertThatThrownBy(() -> LockOptions.DEFAULT.withWaitAtMost(seconds(-1)))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void aFailureThatCanPassDoesNotEndTheWait() {
        CompletableFuture<AsyncLock> waiting = locks.acquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new UnavailableException("cut"));
        assertThat(waiting).isNotDone();
        service.unlocked(UnlockStatus.SUCCESS); // it had been granted; the queue goes on at once
        assertThat(service.tries).hasSize(2);
        service.acquired(true);
        assertThat(waiting.join().isHeld()).isTrue();
        assertThat(service.tries).extracting(call -> call.request().owner()).containsExactly("owner-1", "owner-2");
    }

    @Test
    void theLimitNamesTheLastFailure() {
        CompletableFuture<AsyncLock> waiting =
                locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(1)));
        while (!waiting.isDone()) {
            service.tries.forEach(call -> call.fail(new UnavailableException("the store is down")));
            time.advance(Duration.ofMillis(50));
        }
        assertThatThrownBy(waiting::join)
                .hasCauseInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("the store is down");
    }

    @Test
    void aFailureThatCannotPassEndsTheWaitAndTheNextFollows() {
        CompletableFuture<AsyncLock> waiting = locks.acquire("o-1", EXPIRY);
        CompletableFuture<AsyncLock> next = locks.acquire("o-1", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new PermissionDeniedException("no"));
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(PermissionDeniedException.class);
        time.advance(WaitQueue.LONGEST_PAUSE);
        assertThat(service.tries).hasSize(2);
        service.acquired(true);
        assertThat(next).isCompleted();
    }

    @Test
    void waitersForOtherResourcesAreIndependent() {
        CompletableFuture<AsyncLock> one = locks.acquire("o-1", EXPIRY);
        CompletableFuture<AsyncLock> two = locks.acquire("o-2", EXPIRY);
        CompletableFuture<AsyncLock> otherStore =
                new Locks(client, "others").async().acquire("o-1", EXPIRY);
        assertThat(service.tries).hasSize(3);
        service.tries.forEach(call -> call.response()
                .complete(TryLockResponse.builder().acquired(true).build()));
        assertThat(List.of(one, two, otherStore)).allMatch(CompletableFuture::isDone);
    }

    @Test
    void tryAcquireTakesNoLimitOfAWait() {
        CompletableFuture<?> refused = locks.tryAcquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(seconds(1)));
        assertThatThrownBy(refused::join).hasCauseInstanceOf(InvalidArgumentException.class);
        assertThat(service.tries).isEmpty();
    }

    @Test
    void theOptionsOfACallAreThoseOfEachCall() {
        LockOptions options = LockOptions.DEFAULT
                .withCall(CallOptions.builder().header("x-tenant", "7").build())
                .withMetadata(Map.of("region", "eu"));
        CompletableFuture<UnlockStatus> released = held(options).unlock();
        assertThat(service.tries.get(0).options().headers()).containsEntry("x-tenant", "7");
        assertThat(service.unlocks.get(0).options().headers()).containsEntry("x-tenant", "7");
        assertThat(service.unlocks.get(0).request().metadata()).containsEntry("region", "eu");
        service.unlocked(UnlockStatus.SUCCESS);
        assertThat(released).isCompleted();
    }

    @Test
    void aFailingReleaseGoesOnInTheBackground() {
        AsyncLock lock = held(LockOptions.DEFAULT);
        CompletableFuture<?> closed = lock.close();
        ScriptedLocks.last(service.unlocks).fail(new CallTimeoutException("no response"));
        assertThatThrownBy(closed::join).hasCauseInstanceOf(CallTimeoutException.class);
        assertThat(service.unlocks).hasSize(2);
        service.unlocked(UnlockStatus.NOT_HELD); // the first had arrived
        assertNothingIsLeft();
        assertThat(lock.close()).isCompleted();
    }

    @Test
    void closingTheConnectionReleasesWhatIsHeldWithinALimit() {
        AsyncLock held = held(RENEWING);
        CompletableFuture<AsyncLock> waiting = locks.acquire("o-2", EXPIRY);
        CompletableFuture<?> lost = locks.tryAcquire("o-3", EXPIRY);
        ScriptedLocks.last(service.tries).fail(new UnavailableException("cut"));
        assertThat(lost).isCompletedExceptionally();

        client.close(Duration.ofMillis(50)); // nothing answers

        assertThat(held.isHeld()).isFalse();
        assertThat(service.unlocks)
                .extracting(call -> call.request().resourceId())
                .contains("o-1", "o-3");
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(CancelledException.class);
        assertThat(service.tries.get(1).response()).isCancelled();
        assertThat(losses).isEmpty();
        assertThat(time.waiting()).isZero();
        CompletableFuture<?> late = locks.acquire("o-1", EXPIRY);
        assertThatThrownBy(late::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancelledException.class);
    }

    /** Ends {@code LockClient.close}, whose limit is an hour, by the answers that the test gives. */
    private Thread closing(CompletableFuture<?> ends) {
        Thread closing = new Thread(() -> client.close(Duration.ofHours(1)));
        closing.start();
        assertThatThrownBy(() -> ends.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        while (closing.getState() != Thread.State.TIMED_WAITING) { // for the answer
            Thread.onSpinWait();
        }
        return closing;
    }

    private void assertEnds(Thread thread) throws InterruptedException {
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tryAcquire", "one try", "waiting"})
    void closingTheConnectionWaitsForTheAnswerOfATryAndForItsRelease(String kind) throws Exception {
        CompletableFuture<?> sent = kind.equals("tryAcquire")
                ? locks.tryAcquire("o-1", EXPIRY)
                : locks.acquire(
                        "o-1",
                        EXPIRY,
                        kind.equals("waiting")
                                ? LockOptions.DEFAULT
                                : LockOptions.DEFAULT.withWaitAtMost(Duration.ZERO));
        Thread closing = closing(sent);
        assertThat(service.tries.get(0).response()).as("not cancelled").isNotDone();
        assertThat(service.unlocks).as("it would overtake the request").isEmpty();
        service.acquired(true);
        while (service.unlocks.isEmpty()) { // the closing thread may send it
            Thread.onSpinWait();
        }
        assertThat(service.unlocks).extracting(call -> call.request().owner()).containsExactly("owner-1");
        assertThat(closing.isAlive()).as("it waits for the release").isTrue();
        service.unlocked(UnlockStatus.SUCCESS);
        assertEnds(closing);
        assertThat(losses).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aTryThatIsRefusedWhileTheConnectionClosesLeavesNothing() throws Exception {
        Thread closing = closing(locks.tryAcquire("o-1", EXPIRY));
        service.acquired(false);
        assertEnds(closing);
        assertThat(service.unlocks).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aTryThatIsNotAnsweredWhileTheConnectionClosesIsCancelledAndReleased() {
        CompletableFuture<?> sent = locks.tryAcquire("o-1", EXPIRY);
        client.close(Duration.ofMillis(50)); // nothing answers
        assertThatThrownBy(sent::join).hasCauseInstanceOf(CancelledException.class);
        assertThat(service.tries.get(0).response()).isCancelled();
        assertThat(service.unlocks)
                .isNotEmpty()
                .allMatch(call -> call.request().owner().equals("owner-1"));
    }

    @Test
    void noWaiterTriesAfterAnotherWhileTheConnectionCloses() {
        List<CompletableFuture<AsyncLock>> waiters = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            waiters.add(locks.acquire("o-1", EXPIRY));
        }
        client.close(Duration.ofMillis(50));
        assertThat(waiters).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(service.tries).hasSize(1);
        assertThat(client.queues().size()).isZero();
        assertThat(time.waiting()).isZero();
    }

    @Test
    void whoeverHasALockMayCloseTheClientAtOnce() {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        CompletableFuture<?> closed = locks.tryAcquire("o-1", EXPIRY).thenAccept(lock -> {
            answerNextUnlock(UnlockStatus.SUCCESS);
            client.close(Duration.ofHours(1)); // on the thread of the answer: it must not wait for that
            held.complete(lock.orElseThrow().isHeld());
        });
        service.acquired(true);
        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
        assertThat(held).isCompletedWithValue(false);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Locks waiting = new Locks(client, "locks");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> waiting.acquire("o-1", EXPIRY)).isInstanceOf(CancelledException.class);
            assertThatThrownBy(() -> waiting.tryAcquire("o-1", EXPIRY)).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).as("it is still interrupted").isTrue();
        }
        assertThat(service.tries).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void anInterruptDuringTheReleaseDoesNotTakeItBack() {
        CompletableFuture<Optional<Lock>> acquired = locks.tryAcquire("o-1", EXPIRY, LockOptions.DEFAULT, Lock::new);
        service.acquired(true);
        Lock lock = acquired.join().orElseThrow();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(lock::close).isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(lock.isHeld()).isFalse();
        assertThat(service.unlocks).hasSize(1);
        assertThat(service.unlocks.get(0).response()).isNotDone(); // it was not cancelled
        service.unlocked(UnlockStatus.SUCCESS);
        assertNothingIsLeft();
    }

    @Test
    void aLossIsToldAlsoIfTheExecutorTakesNothing() throws Exception {
        LockClient rejecting = new LockClient(
                service,
                () -> capabilities,
                "scripted",
                Duration.ofSeconds(30),
                task -> {
                    throw new RejectedExecutionException("shut down");
                },
                new LockSetup(time::nanoTime, time, () -> 1.0, () -> "owner"));
        LinkedBlockingQueue<LockLoss> told = new LinkedBlockingQueue<>();
        new Locks(rejecting, "locks").async().tryAcquire("o-1", EXPIRY, LockOptions.DEFAULT.withOnLost(told::add));
        service.acquired(true);
        time.advance(EXPIRY);
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
    }

    @Test
    void aListenerThatFailsHarmsNothing() {
        CompletableFuture<Optional<AsyncLock>> acquired =
                locks.tryAcquire("o-1", EXPIRY, LockOptions.DEFAULT.withOnLost(loss -> {
                    throw new IllegalStateException("the listener failed");
                }));
        service.acquired(true);
        AsyncLock lock = acquired.join().orElseThrow();
        time.advance(EXPIRY);
        assertThat(lock.isHeld()).isFalse();
        assertNothingIsLeft();
    }
}
