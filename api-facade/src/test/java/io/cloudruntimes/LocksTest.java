package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.lock.AsyncLockService;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.RenewLockRequest;
import io.cloudruntimes.lock.RenewLockResponse;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.TryLockResponse;
import io.cloudruntimes.lock.UnlockRequest;
import io.cloudruntimes.lock.UnlockResponse;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LocksTest {
    private static final Duration EXPIRY = Duration.ofSeconds(30);
    private static final LockOptions ONE_TRY = LockOptions.DEFAULT.withWaitAtMost(Duration.ZERO);

    @ParameterizedTest
    @EnumSource
    void aLockExcludesOthersUntilItIsClosed(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            long token;
            try (Lock lock = locks.acquire("o-1", EXPIRY)) {
                assertThat(lock.isHeld()).isTrue();
                assertThat(lock.resource()).isEqualTo("o-1");
                assertThat(lock.remaining()).isPositive().isLessThanOrEqualTo(EXPIRY);
                assertThat(locks.tryAcquire("o-1", EXPIRY)).isEmpty();
                assertThat(locks.tryAcquire("o-2", EXPIRY)).isPresent();
                assertThatThrownBy(() -> locks.acquire("o-1", EXPIRY, ONE_TRY))
                        .isInstanceOf(CallTimeoutException.class)
                        .hasMessageContaining("o-1");
                token = lock.fencingToken().orElseThrow();
            }
            Lock next = locks.tryAcquire("o-1", EXPIRY).orElseThrow();
            assertThat(next.fencingToken().orElseThrow()).isGreaterThan(token);
            assertThat(next.unlock()).isEqualTo(UnlockStatus.SUCCESS);
            assertThat(next.unlock()).isEqualTo(UnlockStatus.SUCCESS);
            assertThat(next.isHeld()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameWithFutures(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            AsyncLocks locks = running.runtime().locks("locks").async();
            AsyncLock lock = locks.acquire("o-1", EXPIRY).join();
            assertThat(lock.isHeld()).isTrue();
            assertThat(locks.tryAcquire("o-1", EXPIRY).join()).isEmpty();
            CompletableFuture<AsyncLock> next = locks.acquire("o-1", EXPIRY);
            lock.close().join();
            assertThat(next.join().unlock().join()).isEqualTo(UnlockStatus.SUCCESS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockThatAnotherHasReleasedIsReportedOnClosing(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            List<String> owners = new ArrayList<>();
            CloudRuntimes runtime = running.runtime();
            LockClient client = client(runtime, runtime.service(AsyncLockService.class), namingOwners(owners));
            Lock lock = new Locks(client, "locks").acquire("o-1", EXPIRY);
            runtime.service(LockService.class)
                    .unlock(UnlockRequest.builder()
                            .storeName("locks")
                            .resourceId("o-1")
                            .owner(owners.get(owners.size() - 1))
                            .build());
            Lock other = locks.acquire("o-1", EXPIRY);
            assertThatThrownBy(lock::close)
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("HELD_BY_ANOTHER");
            assertThat(lock.unlock()).isEqualTo(UnlockStatus.HELD_BY_ANOTHER);
            assertThat(other.unlock()).isEqualTo(UnlockStatus.SUCCESS);
            client.close(EXPIRY);
        }
    }

    private static LockClient client(CloudRuntimes runtime, AsyncLockService service, LockSetup setup) {
        return new LockClient(service, runtime::capabilities, "test", EXPIRY, Runnable::run, setup);
    }

    /** Notes when each try to acquire a lock began. */
    private static final class TimedTries implements AsyncLockService {
        private final AsyncLockService service;
        private final List<Long> starts = new CopyOnWriteArrayList<>();

        TimedTries(AsyncLockService service) {
            this.service = service;
        }

        @Override
        public CompletableFuture<TryLockResponse> tryLock(TryLockRequest request, CallOptions options) {
            starts.add(System.nanoTime());
            return service.tryLock(request, options);
        }

        @Override
        public CompletableFuture<UnlockResponse> unlock(UnlockRequest request, CallOptions options) {
            return service.unlock(request, options);
        }

        @Override
        public CompletableFuture<RenewLockResponse> renewLock(RenewLockRequest request, CallOptions options) {
            return service.renewLock(request, options);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstTryAfterTheEndOfATermHasTheLock(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            CloudRuntimes runtime = running.runtime();
            TimedTries tries = new TimedTries(runtime.service(AsyncLockService.class));
            LockClient client = client(runtime, tries, LockSetup.real());
            runtime.service(LockService.class)
                    .tryLock(TryLockRequest.builder()
                            .storeName("locks")
                            .resourceId("o-1")
                            .owner("gone")
                            .expiry(Duration.ofSeconds(1))
                            .build());
            long end = System.nanoTime() + Duration.ofMillis(1100).toNanos(); // by the runtime's clock, and a little
            try (Lock next = new Locks(client, "locks").acquire("o-1", EXPIRY)) {
                assertThat(next.isHeld()).isTrue();
            }
            assertThat(tries.starts.subList(0, tries.starts.size() - 1)).allMatch(start -> start - end < 0);
            client.close(EXPIRY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLimitOfTheWaitHoldsWhileTheLockIsHeld(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            CloudRuntimes runtime = running.runtime();
            TimedTries tries = new TimedTries(runtime.service(AsyncLockService.class));
            LockClient client = client(runtime, tries, LockSetup.real());
            Locks locks = new Locks(client, "locks");
            Lock held = locks.acquire("o-1", Duration.ofDays(1));
            LockOptions options = LockOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofDays(1)));
            assertThatThrownBy(() -> locks.acquire("o-1", EXPIRY, options.withWaitAtMost(Duration.ofSeconds(1))))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("within 1000 ms");
            int before = tries.starts.size();
            assertThatThrownBy(() -> locks.acquire("o-1", EXPIRY, options.withWaitAtMost(Duration.ZERO)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("one try");
            assertThat(held.isHeld()).isTrue();
            held.close();
            client.close(EXPIRY);
            assertThat(tries.starts).hasSize(before + 1);
        }
    }

    private static LockSetup namingOwners(List<String> owners) {
        LockSetup real = LockSetup.real();
        return new LockSetup(real.nanoTime(), real.timers(), real.random(), () -> {
            String owner = real.owners().get();
            owners.add(owner);
            return owner;
        });
    }

    @ParameterizedTest
    @EnumSource
    void twoThreadsOfOneClientExcludeEachOther(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            AtomicInteger holders = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger turns = new AtomicInteger();
            List<Throwable> failures = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Thread thread = new Thread(() -> {
                    for (int turn = 0; turn < 10; turn++) {
                        try (Lock lock = locks.acquire("o-1", EXPIRY)) {
                            most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                            turns.incrementAndGet();
                            assertThat(lock.isHeld()).isTrue();
                            holders.decrementAndGet();
                        } catch (Throwable e) {
                            synchronized (failures) {
                                failures.add(e);
                            }
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            assertThat(most).hasValue(1);
            assertThat(turns).hasValue(80);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockMayBeClosedByAnotherThread(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            Lock lock = locks.acquire("o-1", EXPIRY);
            Thread closing = new Thread(lock::close);
            closing.start();
            closing.join();
            assertThat(lock.isHeld()).isFalse();
            assertThat(locks.tryAcquire("o-1", EXPIRY)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void renewalKeepsALockBeyondItsExpiry(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            Duration second = Duration.ofSeconds(1);
            Lock lock = locks.acquire(
                    "o-1", second, LockOptions.DEFAULT.withRenewal().withOnLost(losses::add));
            Lock ending = locks.acquire("o-2", second, LockOptions.DEFAULT.withOnLost(losses::add));
            LockLoss loss = losses.poll(20, TimeUnit.SECONDS); // so a second is over
            assertThat(loss).isEqualTo(new LockLoss("o-2", LockLoss.Cause.EXPIRED));
            assertThat(ending.isHeld()).isFalse();
            assertThat(locks.acquire("o-2", EXPIRY).unlock()).isEqualTo(UnlockStatus.SUCCESS);
            assertThat(lock.isHeld()).isTrue();
            assertThat(locks.tryAcquire("o-1", EXPIRY)).isEmpty();
            assertThat(lock.unlock()).isEqualTo(UnlockStatus.SUCCESS);
            assertThat(losses).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedWaiterLeavesNothing(RuntimeLocation place) throws Exception {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            Lock held = locks.acquire("o-1", EXPIRY);
            CompletableFuture<Throwable> ended = new CompletableFuture<>();
            CountDownLatch started = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                started.countDown();
                try {
                    locks.acquire("o-1", EXPIRY);
                    ended.complete(new AssertionError("acquired"));
                } catch (Throwable e) {
                    ended.complete(
                            Thread.currentThread().isInterrupted()
                                    ? e
                                    : new AssertionError("the thread is not interrupted any more", e));
                }
            });
            waiting.start();
            started.await();
            waiting.interrupt();
            assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
            held.close();
            assertThat(locks.acquire("o-1", EXPIRY).unlock()).isEqualTo(UnlockStatus.SUCCESS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastMomentOfACancellationLeavesNoOwner(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            for (int i = 0; i < 200; i++) {
                CompletableFuture<Optional<AsyncLock>> cancelled = locks.async().tryAcquire("o-1", EXPIRY);
                for (int spin = 0; spin < i * 20 && !cancelled.isDone(); spin++) {
                    Thread.onSpinWait();
                }
                if (!cancelled.cancel(true)) {
                    cancelled.join().ifPresent(lock -> lock.close().join());
                }
            }
            assertThat(locks.acquire("o-1", EXPIRY).unlock()).isEqualTo(UnlockStatus.SUCCESS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void closingTheConnectionReleasesItsLocks(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            Lock lock = running.runtime()
                    .locks("locks")
                    .acquire("o-1", EXPIRY, LockOptions.DEFAULT.withRenewal().withOnLost(losses::add));
            CompletableFuture<AsyncLock> waiting =
                    running.runtime().locks("locks").async().acquire("o-1", EXPIRY);
            running.runtime().close();
            assertThat(lock.isHeld()).isFalse();
            assertThat(waiting).isCompletedExceptionally();
            lock.close(); // sends nothing
            assertThat(losses).isEmpty();
            assertThatThrownBy(() -> running.runtime().locks("locks").acquire("o-1", EXPIRY))
                    .isInstanceOf(CancelledException.class);
        }
    }

    /** The tries are at all stages when the client closes: not yet sent, sent, granted. */
    @Test
    void closingDuringATryLeavesNoOwner() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes other = CloudRuntimes.connect(server.uri().toString())) {
            for (int i = 0; i < 60; i++) {
                String resource = "o-" + i;
                CloudRuntimes closing = CloudRuntimes.connect(server.uri().toString());
                AsyncLocks locks = closing.locks("locks").async();
                locks.tryAcquire("warm", EXPIRY).join().orElseThrow().close().join();
                CompletableFuture<?> sent =
                        i % 2 == 0 ? locks.tryAcquire(resource, EXPIRY) : locks.acquire(resource, EXPIRY, ONE_TRY);
                for (int spin = 0; spin < i * 500 && !sent.isDone(); spin++) {
                    Thread.onSpinWait();
                }
                closing.close();
                assertThat(sent).isDone();
                assertThat(other.locks("locks").tryAcquire(resource, EXPIRY))
                        .as(resource)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongResourceIsRefused(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Locks locks = running.runtime().locks("locks");
            assertThatThrownBy(() -> locks.acquire("", EXPIRY)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> locks.tryAcquire("r".repeat(1025), EXPIRY))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(locks.async().acquire("", EXPIRY)).isCompletedExceptionally();
        }
    }
}
