package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.lock.LockOperations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Locks whose runtime or whose holder is stopped or killed. */
@Timeout(180)
class LockSurvivalTest {
    private static final Duration EXPIRY = Duration.ofSeconds(60);
    private static final int OWNERS = 200;

    /** Two hundred owners take a lock in turn; what each does with it may be seen by one at a time only. */
    @Test
    void thereAreNeverTwoHoldersAlsoWhenTheRuntimeIsKilled(@TempDir Path folder) throws Exception {
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        Set<Long> tokens = new TreeSet<>();
        List<Long> inOrder = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(OWNERS);
        try (ServedProcess served = new ServedProcess(folder.resolve("data.db"));
                CloudRuntimes one = served.connect();
                CloudRuntimes other = served.connect()) {
            CountDownLatch third = new CountDownLatch(OWNERS / 3);
            CountDownLatch twoThirds = new CountDownLatch(2 * OWNERS / 3);
            List<Future<?>> owners = new ArrayList<>();
            for (int i = 0; i < OWNERS; i++) {
                Locks locks = (i % 2 == 0 ? one : other).locks("locks");
                owners.add(threads.submit(() -> {
                    Lock lock = locks.acquire("o-1", EXPIRY, LockOptions.DEFAULT.withWaitAtMost(Duration.ofMinutes(2)));
                    most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                    synchronized (inOrder) {
                        inOrder.add(lock.fencingToken().orElseThrow());
                    }
                    turns.incrementAndGet();
                    third.countDown();
                    twoThirds.countDown();
                    Thread.yield();
                    holders.decrementAndGet();
                    try {
                        lock.close();
                    } catch (CloudRuntimesException e) {
                        // killed meanwhile: the client goes on releasing it
                    }
                }));
            }
            third.await();
            served.restart();
            twoThirds.await();
            served.restart();
            for (Future<?> owner : owners) {
                owner.get();
            }
        } finally {
            threads.shutdownNow();
        }
        tokens.addAll(inOrder);
        assertThat(turns).hasValue(OWNERS);
        assertThat(most).hasValue(1);
        assertThat(inOrder).containsExactlyElementsOf(tokens); // they grow, also over the restarts
    }

    @Test
    void aHeldLockSurvivesTheDeathOfTheRuntime(@TempDir Path folder) throws Exception {
        try (ServedProcess served = new ServedProcess(folder.resolve("data.db"));
                CloudRuntimes holder = served.connect();
                CloudRuntimes other = served.connect()) {
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            Lock renewed = holder.locks("locks")
                    .acquire("o-1", EXPIRY, LockOptions.DEFAULT.withRenewal().withOnLost(losses::add));
            served.restart();
            assertThat(other.locks("locks").tryAcquire("o-1", EXPIRY)).isEmpty();
            assertThat(renewed.isHeld()).isTrue();
            renewed.close();
            assertThat(other.locks("locks").tryAcquire("o-1", EXPIRY)).isPresent();
            assertThat(losses).isEmpty();
        }
    }

    @Test
    void theHolderIsToldOfAPossibleLossWhenTheRuntimeIsGone(@TempDir Path folder) throws Exception {
        ServedProcess served = new ServedProcess(folder.resolve("data.db"));
        try (served;
                CloudRuntimes holder = served.connect()) {
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            Lock lock = holder.locks("locks")
                    .acquire(
                            "o-1",
                            Duration.ofSeconds(2),
                            LockOptions.DEFAULT.withRenewal().withOnLost(losses::add));
            served.kill();
            assertThat(losses.poll(30, TimeUnit.SECONDS)).isEqualTo(new LockLoss("o-1", LockLoss.Cause.EXPIRED));
            assertThat(lock.isHeld()).isFalse();
        }
    }

    @Test
    void aHolderThatWasStoppedBeyondTheExpiryKnowsItAtOnce() throws Exception {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes other = CloudRuntimes.connect(server.uri().toString());
                ChildJvm holder =
                        new ChildJvm(LockHolder.class, List.of(server.uri().toString(), "o-1", "3", "renew"))) {
            assertThat(holder.line()).isEqualTo("held");
            holder.send("?");
            assertThat(holder.line()).isEqualTo("true");
            holder.stop();
            Lock next = other.locks("locks").acquire("o-1", EXPIRY); // so the term is over
            holder.send("?");
            holder.resume();
            Set<String> lines = Set.of(holder.line(), holder.line());
            assertThat(lines)
                    .isSubsetOf("false", "lost EXPIRED", "lost NOT_RENEWED")
                    .contains("false");
            assertThat(lines).hasSize(2);
            assertThat(next.unlock().value()).isEqualTo("SUCCESS"); // its renewals harmed nobody
        }
    }

    @Test
    void theLockOfAHolderThatDiedIsFreeAfterItsExpiry() throws Exception {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort());
                CloudRuntimes other = CloudRuntimes.connect(server.uri().toString());
                ChildJvm holder =
                        new ChildJvm(LockHolder.class, List.of(server.uri().toString(), "o-1", "2", "renew"))) {
            assertThat(holder.line()).isEqualTo("held");
            CompletableFuture<AsyncLock> waiting = other.locks("locks").async().acquire("o-1", EXPIRY);
            assertThat(waiting).isNotDone();
            holder.kill();
            waiting.get(30, TimeUnit.SECONDS).close().join();
        }
    }

    /** Calls may take an hour, and the runtime hangs until the test lets it go on: only the limits end something. */
    @Test
    void aRuntimeThatHangsKeepsNobodyBeyondTheLimits(@TempDir Path folder) throws Exception {
        LockOptions patient = LockOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofHours(1)));
        AtomicInteger tries = new AtomicInteger();
        try (ServedProcess served = new ServedProcess(folder.resolve("data.db"))) {
            CloudRuntimes client = CloudRuntimes.builder(served.url())
                    .interceptor(new Interceptor() {
                        @Override
                        public void before(Attempt attempt) {
                            if (attempt.operation().equals(LockOperations.TRY_LOCK)) {
                                tries.incrementAndGet();
                            }
                        }
                    })
                    .connect();
            Locks locks = client.locks("locks");
            Lock held = locks.acquire("o-2", EXPIRY, patient);
            served.stop();
            assertThatThrownBy(() -> locks.acquire("o-1", EXPIRY, patient.withWaitAtMost(Duration.ofSeconds(2))))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("within 2000 ms");
            assertThat(tries).as("the one that hangs").hasValue(2);
            CompletableFuture<AsyncLock> once =
                    locks.async().acquire("o-3", EXPIRY, patient.withWaitAtMost(Duration.ZERO));
            assertThat(once).isNotDone();

            served.resume(); // what was on its way arrives late, and still none of the client's owners is left
            once.join().close().join();
            assertThat(tries).as("exactly one try").hasValue(3);
            locks.acquire("o-1", EXPIRY).close();
            try (CloudRuntimes other = served.connect()) {
                other.locks("locks").acquire("o-1", EXPIRY).close();
            }

            served.stop();
            client.close(); // without its limit it would wait for an hour
            assertThat(held.isHeld()).isFalse();
        }
    }
}
