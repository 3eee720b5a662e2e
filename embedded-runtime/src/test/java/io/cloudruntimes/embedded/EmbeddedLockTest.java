package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.ComponentNotFoundException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.embedded.lock.LockModule;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.RenewLockRequest;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.TryLockResponse;
import io.cloudruntimes.lock.UnlockRequest;
import io.cloudruntimes.lock.UnlockStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLockTest {
    private static final Duration EXPIRY = Duration.ofSeconds(30);

    private final MovingClock wallClock = new MovingClock();
    private final AtomicLong elapsed = new AtomicLong(Long.MAX_VALUE - 1);

    @TempDir
    Path folder;

    private EmbeddedRuntime.Builder runtime() {
        return EmbeddedRuntime.builder().clock(wallClock).nanoTime(elapsed::get);
    }

    private EmbeddedRuntime onFile() {
        return runtime().file(folder.resolve("data.db")).build();
    }

    private void pass(Duration time) {
        elapsed.addAndGet(time.toNanos());
    }

    private static TryLockResponse tryLock(EmbeddedRuntime runtime, String owner) {
        return runtime.service(LockService.class).tryLock(request("o-1", owner).build());
    }

    private static TryLockRequest.Builder request(String resource, String owner) {
        return TryLockRequest.builder()
                .storeName("locks")
                .resourceId(resource)
                .owner(owner)
                .expiry(EXPIRY);
    }

    private static UnlockStatus unlock(EmbeddedRuntime runtime, String owner) {
        return runtime.service(LockService.class)
                .unlock(UnlockRequest.builder()
                        .storeName("locks")
                        .resourceId("o-1")
                        .owner(owner)
                        .build())
                .status();
    }

    private static boolean renew(EmbeddedRuntime runtime, String owner, Duration expiry) {
        return runtime.service(LockService.class)
                .renewLock(RenewLockRequest.builder()
                        .storeName("locks")
                        .resourceId("o-1")
                        .owner(owner)
                        .expiry(expiry)
                        .build())
                .renewed();
    }

    @Test
    void aLockIsHeldUntilItsExpiryHasPassed() {
        try (EmbeddedRuntime runtime = runtime().build()) {
            assertThat(tryLock(runtime, "a").acquired()).isTrue();
            pass(EXPIRY.minusNanos(1));
            assertThat(tryLock(runtime, "b").acquired()).isFalse();
            assertThat(unlock(runtime, "b")).isEqualTo(UnlockStatus.HELD_BY_ANOTHER);
            pass(Duration.ofNanos(1));
            assertThat(unlock(runtime, "a")).isEqualTo(UnlockStatus.NOT_HELD);
            assertThat(tryLock(runtime, "b").acquired()).isTrue();
            assertThat(unlock(runtime, "a")).isEqualTo(UnlockStatus.HELD_BY_ANOTHER);
            assertThat(unlock(runtime, "b")).isEqualTo(UnlockStatus.SUCCESS);
            assertThat(unlock(runtime, "b")).isEqualTo(UnlockStatus.NOT_HELD);
        }
    }

    @Test
    void settingTheWallClockMovesNoEnd() {
        try (EmbeddedRuntime runtime = runtime().build()) {
            tryLock(runtime, "a");
            wallClock.move(Duration.ofDays(365)); // forward: it is still held
            runtime.clockMoved();
            assertThat(tryLock(runtime, "b").acquired()).isFalse();
            wallClock.move(Duration.ofDays(-3650)); // back: it still ends in time
            runtime.clockMoved();
            pass(EXPIRY);
            assertThat(tryLock(runtime, "b").acquired()).isTrue();
        }
    }

    @Test
    void aRenewalMovesTheEnd() {
        try (EmbeddedRuntime runtime = runtime().build()) {
            tryLock(runtime, "a");
            pass(Duration.ofSeconds(20));
            assertThat(renew(runtime, "b", EXPIRY)).isFalse();
            assertThat(renew(runtime, "a", EXPIRY)).isTrue();
            pass(Duration.ofSeconds(29));
            assertThat(tryLock(runtime, "b").acquired()).isFalse();
            assertThat(renew(runtime, "a", Duration.ofSeconds(1))).isTrue(); // to an earlier end
            pass(Duration.ofSeconds(1));
            assertThat(renew(runtime, "a", EXPIRY)).isFalse();
            assertThat(tryLock(runtime, "b").acquired()).isTrue();
        }
    }

    @Test
    void afterARestartAHeldLockRunsItsWholeExpiryAgain() {
        try (EmbeddedRuntime runtime = onFile()) {
            tryLock(runtime, "a");
            pass(Duration.ofSeconds(29));
        }
        elapsed.set(7); // the clock of another process
        wallClock.move(Duration.ofDays(-1));
        try (EmbeddedRuntime runtime = onFile()) {
            pass(Duration.ofSeconds(29));
            assertThat(tryLock(runtime, "b").acquired()).isFalse();
            assertThat(renew(runtime, "a", Duration.ofSeconds(60))).isTrue();
        }
        try (EmbeddedRuntime runtime = onFile()) {
            pass(Duration.ofSeconds(59)); // the expiry of the renewal counts
            assertThat(tryLock(runtime, "b").acquired()).isFalse();
            pass(Duration.ofSeconds(1));
            assertThat(tryLock(runtime, "b").acquired()).isTrue();
            assertThat(unlock(runtime, "b")).isEqualTo(UnlockStatus.SUCCESS);
        }
        try (EmbeddedRuntime runtime = onFile()) {
            assertThat(tryLock(runtime, "c").acquired()).isTrue(); // a released lock does not come back
        }
    }

    @Test
    void anExpiredLockDoesNotComeBackWithARestart() throws Exception {
        try (EmbeddedRuntime runtime = onFile()) {
            tryLock(runtime, "a");
            pass(EXPIRY);
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> rows() == 0);
        }
        try (EmbeddedRuntime runtime = onFile()) {
            assertThat(tryLock(runtime, "b").acquired()).isTrue();
        }
    }

    private int rows() throws Exception {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data.db"));
                Statement select = sql.createStatement();
                ResultSet count = select.executeQuery("SELECT count(*) FROM lock")) {
            return count.getInt(1);
        }
    }

    @Test
    void fencingTokensOnlyGrowOverReleaseExpiryAndRestart() throws Exception {
        List<Long> tokens = new ArrayList<>();
        for (int restart = 0; restart < 3; restart++) {
            try (EmbeddedRuntime runtime = onFile()) {
                tokens.add(tryLock(runtime, "a").fencingToken().orElseThrow());
                renew(runtime, "a", EXPIRY);
                assertThat(tryLock(runtime, "b").fencingToken()).isEmpty();
                unlock(runtime, "a");
                tokens.add(tryLock(runtime, "b").fencingToken().orElseThrow());
                pass(EXPIRY);
                tokens.add(tryLock(runtime, "c").fencingToken().orElseThrow());
                unlock(runtime, "c");
                assertThat(rows()).isZero(); // nothing stays of a released lock, and still they grow
            }
        }
        assertThat(tokens).hasSize(9).isSorted().doesNotHaveDuplicates();
    }

    /** The wall clock is set back again and again meanwhile. */
    @Test
    void thereAreNeverTwoHolders() throws Exception {
        try (EmbeddedRuntime runtime = runtime().build()) {
            AtomicInteger acquired = new AtomicInteger();
            AtomicInteger turns = new AtomicInteger();
            AtomicReference<String> holder = new AtomicReference<>("");
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String owner = "owner-" + i;
                Thread thread = new Thread(() -> {
                    for (int turn = 0; turn < 20; turn++) {
                        turns.incrementAndGet();
                        if (tryLock(runtime, owner).acquired()) {
                            assertThat(holder.compareAndSet("", owner))
                                    .as(holder.get())
                                    .isTrue();
                            wallClock.move(Duration.ofDays(acquired.get() % 2 == 0 ? -3 : 2)); // one at a time
                            runtime.clockMoved();
                            Thread.yield();
                            assertThat(holder.compareAndSet(owner, "")).isTrue();
                            assertThat(unlock(runtime, owner)).isEqualTo(UnlockStatus.SUCCESS);
                            acquired.incrementAndGet();
                        }
                    }
                });
                threads.add(thread);
            }
            AtomicReference<Throwable> failure = new AtomicReference<>();
            threads.forEach(thread -> thread.setUncaughtExceptionHandler((it, error) -> failure.set(error)));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failure).hasValue(null);
            assertThat(turns).hasValue(4000);
            assertThat(acquired).hasPositiveValue();
        }
    }

    @Test
    void eachResourceOfEachStoreIsALockOfItsOwn() {
        try (EmbeddedRuntime runtime = runtime().build()) {
            LockService locks = runtime.service(LockService.class);
            assertThat(locks.tryLock(request("a", "x").build()).acquired()).isTrue();
            assertThat(locks.tryLock(request("b", "x").build()).acquired()).isTrue();
            assertThat(locks.tryLock(request("a", "x").storeName("others").build())
                            .acquired())
                    .isTrue();
        }
    }

    @Test
    void whatIsUnknownIsRefused() {
        try (EmbeddedRuntime runtime = runtime()
                .option(LockModule.LOCK_STORES, Optional.of(Set.of("locks")))
                .build()) {
            LockService locks = runtime.service(LockService.class);
            assertThatThrownBy(() ->
                            locks.tryLock(request("a", "x").storeName("others").build()))
                    .isInstanceOf(ComponentNotFoundException.class)
                    .hasMessageContaining("[locks]");
            assertThatThrownBy(() -> locks.tryLock(
                            request("a", "x").metadata(Map.of("x", "y")).build()))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(locks.tryLock(request("a", "y").build()).acquired()).isTrue(); // nothing refused took it
        }
    }
}
