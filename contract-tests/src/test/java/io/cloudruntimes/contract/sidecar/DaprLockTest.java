package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.AsyncLock;
import io.cloudruntimes.AsyncLocks;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Lock;
import io.cloudruntimes.LockLoss;
import io.cloudruntimes.LockOptions;
import io.cloudruntimes.Locks;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import io.cloudruntimes.lock.LockOperations;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locks on a real Dapr sidecar that is killed, hangs, loses its network or its store. */
@NeedsSidecars("dapr")
@Timeout(240)
class DaprLockTest {
    private static final Duration EXPIRY = Duration.ofSeconds(60);
    private static final LockOptions PATIENT =
            LockOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofHours(1)));
    private static final int OWNERS = 200;
    private static final AtomicInteger RESOURCES = new AtomicInteger();

    private static String resource() {
        return "lock-" + System.nanoTime() + "-" + RESOURCES.incrementAndGet();
    }

    private static LockOptions within(Duration limit) {
        return LockOptions.DEFAULT.withWaitAtMost(limit);
    }

    /** A client whose calls over one wire go through the network; the other wire is not used. */
    private static CloudRuntimes through(LossyProxy network, Sidecar sidecar, String wire) {
        return through(network, sidecar, wire, new TimedTries());
    }

    private static CloudRuntimes through(LossyProxy network, Sidecar sidecar, String wire, Interceptor interceptor) {
        int http = wire.equals("http") ? network.port() : sidecar.port("http");
        int grpc = wire.equals("grpc") ? network.port() : sidecar.port("grpc");
        return CloudRuntimes.builder("dapr://127.0.0.1:" + http + "?grpc=" + grpc + "&wire=" + wire)
                .interceptor(interceptor)
                .connect();
    }

    @Test
    void thereAreNeverTwoHoldersAlsoWhenTheSidecarIsKilled() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("locker");
        String resource = resource();
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(OWNERS);
        try (CloudRuntimes one = CloudRuntimes.connect(sidecar.url("wire=http"));
                CloudRuntimes other = CloudRuntimes.connect(sidecar.url("wire=grpc"))) {
            CountDownLatch half = new CountDownLatch(OWNERS / 2);
            List<Future<?>> owners = new ArrayList<>();
            for (int i = 0; i < OWNERS; i++) {
                Locks locks = (i % 2 == 0 ? one : other).locks("locks");
                owners.add(threads.submit(() -> {
                    Lock lock = locks.acquire(resource, EXPIRY, within(Duration.ofMinutes(2)));
                    most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                    turns.incrementAndGet();
                    half.countDown();
                    Thread.yield();
                    holders.decrementAndGet();
                    try {
                        lock.close();
                    } catch (CloudRuntimesException e) {
                        // killed meanwhile: the client goes on releasing it
                    }
                }));
            }
            half.await();
            Sidecars.of("dapr").kill("locker");
            Sidecars.of("dapr").start("locker");
            for (Future<?> owner : owners) {
                owner.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(turns).hasValue(OWNERS);
        assertThat(most).hasValue(1);
    }

    @Test
    void theHolderIsToldOfAPossibleLossWhenTheSidecarIsKilled() throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("locker");
        String resource = resource();
        LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            Lock lock = runtime.locks("locks")
                    .acquire(resource, Duration.ofSeconds(3), LockOptions.DEFAULT.withOnLost(losses::add));
            Sidecars.of("dapr").kill("locker");
            assertThat(losses.poll(30, TimeUnit.SECONDS)).isEqualTo(new LockLoss(resource, LockLoss.Cause.EXPIRED));
            assertThat(lock.isHeld()).isFalse();
            Sidecars.of("dapr").start("locker");
            assertThat(runtime.locks("locks").acquire(resource, EXPIRY).unlock().value())
                    .isEqualTo("SUCCESS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void anOwnerWhoseResponseWasLostIsReleased(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        try (LossyProxy network = new LossyProxy(sidecar.port(wire));
                CloudRuntimes runtime = through(network, sidecar, wire);
                CloudRuntimes other = CloudRuntimes.connect(sidecar.url())) {
            Locks locks = runtime.locks("locks");
            locks.acquire(resource, EXPIRY).close(); // the connection is there
            network.loseResponses();
            LockOptions brief = LockOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(1)));
            assertThatThrownBy(() -> locks.tryAcquire(resource, EXPIRY, brief))
                    .isInstanceOf(CallTimeoutException.class);
            // granted, and nobody knows: the client releases it, and so another gets it long before the expiry
            other.locks("locks")
                    .acquire(resource, EXPIRY, within(Duration.ofSeconds(30)))
                    .close();

            assertThatThrownBy(() -> locks.acquire(resource, EXPIRY, within(Duration.ofSeconds(1))))
                    .isInstanceOf(CallTimeoutException.class);
            CompletableFuture<AsyncLock> cancelled = locks.async().acquire(resource, EXPIRY);
            assertThat(cancelled.cancel(true)).isTrue();
            network.restore();
            locks.acquire(resource, EXPIRY).close();
            assertThat(other.locks("locks").acquire(resource, EXPIRY).unlock().value())
                    .isEqualTo("SUCCESS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void aNetworkThatSwallowsPacketsHidesNoEnd(String wire) throws Exception {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
        try (LossyProxy network = new LossyProxy(sidecar.port(wire))) {
            CloudRuntimes runtime = through(network, sidecar, wire);
            Lock lock =
                    runtime.locks("locks").acquire(resource, Duration.ofSeconds(3), PATIENT.withOnLost(losses::add));
            Lock other = runtime.locks("locks").acquire(resource(), EXPIRY, PATIENT);
            network.lose();
            assertThat(losses.poll(30, TimeUnit.SECONDS)).isEqualTo(new LockLoss(resource, LockLoss.Cause.EXPIRED));
            assertThat(lock.isHeld()).isFalse();
            assertThatThrownBy(() -> runtime.locks("locks")
                            .acquire(resource, EXPIRY, PATIENT.withWaitAtMost(Duration.ofSeconds(2))))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("within 2000 ms");
            runtime.close(); // without its limit it would wait for an hour
            assertThat(other.isHeld()).isFalse();
        }
    }

    /** Notes when each try to acquire a lock began. */
    private static final class TimedTries implements Interceptor {
        private final List<Long> starts = new CopyOnWriteArrayList<>();

        @Override
        public void before(Attempt attempt) {
            if (attempt.operation().equals(LockOperations.TRY_LOCK)) {
                starts.add(System.nanoTime());
            }
        }
    }

    /** Calls may take an hour, and nothing comes through until the end of the test: only the limits end something. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void aSidecarThatDoesNotAnswerKeepsNobodyBeyondTheLimits(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        TimedTries tries = new TimedTries();
        try (LossyProxy network = new LossyProxy(sidecar.port(wire));
                CloudRuntimes runtime = through(network, sidecar, wire, tries)) {
            AsyncLocks locks = runtime.locks("locks").async();
            locks.acquire(resource, EXPIRY).join().close().join(); // the connection is there
            network.lose();
            CompletableFuture<AsyncLock> once =
                    locks.acquire(resource(), EXPIRY, PATIENT.withWaitAtMost(Duration.ZERO));
            assertThat(tries.starts).hasSize(2);
            assertThatThrownBy(() -> locks.acquire(resource, EXPIRY, PATIENT.withWaitAtMost(Duration.ofSeconds(1)))
                            .join())
                    .cause()
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining("within 1000 ms");
            assertThat(tries.starts).as("one of each").hasSize(3);
            assertThat(once).as("one try waits for its answer").isNotDone();
            once.cancel(true);
        }
        assertThat(tries.starts).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void theFirstTryAfterTheEndOfATermHasTheLock(String wire) {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        TimedTries tries = new TimedTries();
        try (CloudRuntimes holder = CloudRuntimes.connect(sidecar.url());
                CloudRuntimes runtime = CloudRuntimes.builder(sidecar.url("wire=" + wire))
                        .interceptor(tries)
                        .connect()) {
            holder.service(LockService.class)
                    .tryLock(TryLockRequest.builder()
                            .storeName("locks")
                            .resourceId(resource)
                            .owner("gone")
                            .expiry(Duration.ofSeconds(1))
                            .build());
            long end = System.nanoTime() + Duration.ofMillis(1100).toNanos(); // by the store's clock, and a little
            runtime.locks("locks").acquire(resource, EXPIRY).close();
            assertThat(tries.starts.subList(0, tries.starts.size() - 1)).allMatch(start -> start - end < 0);
        }
    }

    @Test
    void aStoreThatDisappearsAndComesBack() {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        try (CloudRuntimes http = CloudRuntimes.connect(sidecar.url("wire=http"));
                CloudRuntimes grpc = CloudRuntimes.connect(sidecar.url("wire=grpc"))) {
            Lock held = http.locks("locks").acquire(resource, EXPIRY);
            CompletableFuture<AsyncLock> waiting;
            Sidecars.of("dapr").stopStore();
            try {
                for (CloudRuntimes runtime : List.of(http, grpc)) {
                    assertThatThrownBy(() -> runtime.locks("locks").tryAcquire(resource, EXPIRY))
                            .isInstanceOf(UnavailableException.class)
                            .hasMessageContaining("connection refused");
                }
                assertThatThrownBy(held::close).isInstanceOf(UnavailableException.class);
                waiting = http.locks("locks").async().acquire(resource, EXPIRY, within(EXPIRY));
                assertThat(waiting).isNotDone();
            } finally {
                Sidecars.of("dapr").startStore();
            }
            waiting.join().close().join(); // it waited until the store was back
        }
    }

    @Test
    void applicationsOfOtherIdsAreNotExcludedAsTheCapabilitiesSay() {
        Sidecar one = Sidecars.of("dapr").start("a");
        Sidecar other = Sidecars.of("dapr").start("locker");
        String resource = resource();
        try (CloudRuntimes first = CloudRuntimes.connect(one.url());
                CloudRuntimes second = CloudRuntimes.connect(other.url());
                Lock here = first.locks("locks").acquire(resource, EXPIRY);
                Lock there = second.locks("locks").acquire(resource, EXPIRY)) {
            assertThat(here.isHeld() && there.isHeld()).isTrue();
            assertThat(first.capabilities().of("tryLock").orElseThrow().reason())
                    .contains("Applications with different ids do not exclude each other");
        }
    }

    @Test
    void renewalIsRefusedBeforeAnythingIsSent() {
        Sidecar sidecar = Sidecars.of("dapr").start("a");
        String resource = resource();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url())) {
            assertThatThrownBy(
                            () -> runtime.locks("locks").acquire(resource, EXPIRY, LockOptions.DEFAULT.withRenewal()))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("Dapr cannot extend a lock");
            Lock lock = runtime.locks("locks").tryAcquire(resource, EXPIRY).orElseThrow();
            assertThat(lock.remaining()).isPositive().isLessThanOrEqualTo(EXPIRY);
            lock.close();
        }
    }
}
