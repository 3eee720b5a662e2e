package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.AsyncLock;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Lock;
import io.cloudruntimes.LockLoss;
import io.cloudruntimes.LockOptions;
import io.cloudruntimes.Locks;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.UnlockRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Locks, on each runtime. */
class LockConformanceTest {
    private static final String STORE = "locks";
    private static final Duration EXPIRY = Duration.ofSeconds(60);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int OWNERS = 200;
    private static final AtomicInteger RESOURCES = new AtomicInteger();

    static List<Target> targets() {
        return Target.all();
    }

    private static String resource() {
        return "resource-" + System.nanoTime() + "-" + RESOURCES.incrementAndGet();
    }

    /** Another client of the same runtime; one that runs in this JVM is the client's own. */
    private static CloudRuntimes another(Target target, CloudRuntimes first) {
        return target.name().equals("embedded") ? first : target.open();
    }

    private static TryLockRequest.Builder tryLock(String resource, String owner) {
        return TryLockRequest.builder()
                .storeName(STORE)
                .resourceId(resource)
                .owner(owner)
                .expiry(EXPIRY);
    }

    private static UnlockRequest.Builder unlock(String resource, String owner) {
        return UnlockRequest.builder().storeName(STORE).resourceId(resource).owner(owner);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void oneOwnerHoldsALock(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            LockService locks = runtime.service(LockService.class);
            String resource = resource();
            check(
                    target,
                    STORE,
                    "lock-free",
                    true,
                    () -> locks.tryLock(tryLock(resource, "a").build()).acquired());
            check(
                    target,
                    STORE,
                    "lock-held",
                    false,
                    () -> locks.tryLock(tryLock(resource, "b").build()).acquired());
            check(
                    target,
                    STORE,
                    "lock-held-by-itself",
                    false,
                    () -> locks.tryLock(tryLock(resource, "a").build()).acquired());
            check(
                    target,
                    STORE,
                    "unlock-another",
                    "HELD_BY_ANOTHER",
                    () -> locks.unlock(unlock(resource, "b").build()).status().value());
            check(
                    target,
                    STORE,
                    "unlock",
                    "SUCCESS",
                    () -> locks.unlock(unlock(resource, "a").build()).status().value());
            check(
                    target,
                    STORE,
                    "unlock-free",
                    "NOT_HELD",
                    () -> locks.unlock(unlock(resource, "a").build()).status().value());
            check(
                    target,
                    STORE,
                    "lock-free-again",
                    true,
                    () -> locks.tryLock(tryLock(resource, "b").build()).acquired());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void namesAreAnyText(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            LockService locks = runtime.service(LockService.class);
            String start = resource();
            for (String odd : List.of(
                    "a/b",
                    "a+b",
                    "a%20b",
                    "a?b#c&d=e",
                    " ",
                    "\u00e9",
                    "e\u0301",
                    "\u20ac",
                    "\ud83d\ude00",
                    "\"\\",
                    "..",
                    ".",
                    "",
                    ":",
                    "|",
                    "\n",
                    "\t",
                    "{x}",
                    "*",
                    "\u0000")) {
                check(target, STORE, "lock-odd-name", "true SUCCESS", () -> {
                    String owner = "owner" + odd;
                    boolean acquired =
                            locks.tryLock(tryLock(start + odd, owner).build()).acquired();
                    return acquired + " "
                            + locks.unlock(unlock(start + odd, owner).build())
                                    .status()
                                    .value();
                });
            }
            for (String half :
                    List.of("\ud83d", "\ude00", "\ude00\ud83d")) { // an encoder would make a question mark of it
                check(
                        target,
                        STORE,
                        "lock-half-character",
                        "invalid_argument",
                        () -> runtime.locks(STORE).tryAcquire(start + half, EXPIRY));
                check(
                        target,
                        STORE,
                        "lock-half-character",
                        "invalid_argument",
                        () -> locks.tryLock(tryLock(start, half).build()));
                check(
                        target,
                        STORE,
                        "lock-half-character",
                        "invalid_argument",
                        () -> locks.unlock(unlock(start, half).build()));
            }
            check(target, STORE, "lock-similar-names", true, () -> {
                boolean composed =
                        locks.tryLock(tryLock(start + "\u00e9", "a").build()).acquired();
                return composed
                        && locks.tryLock(tryLock(start + "e\u0301", "b").build())
                                .acquired();
            });
            check(
                    target,
                    STORE,
                    "lock-longest-names",
                    true,
                    () -> locks.tryLock(tryLock((start + "r".repeat(1024)).substring(0, 1024), "o".repeat(256))
                                    .build())
                            .acquired());
            check(
                    target,
                    STORE,
                    "lock-name-with-bars",
                    true,
                    () -> locks.tryLock(tryLock(start + "a||b", "a").build()).acquired());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void anExpiryIsWholeSecondsOfThirtyOneBits(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Locks locks = runtime.locks(STORE);
            for (Duration wrong : List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(-1),
                    Duration.ofMillis(1500),
                    Duration.ofNanos(1),
                    Duration.ofSeconds(1L << 31),
                    Duration.ofSeconds(Long.MAX_VALUE))) {
                String resource = resource();
                check(target, STORE, "lock-wrong-expiry", "invalid_argument", () -> locks.tryAcquire(resource, wrong));
                check(target, STORE, "lock-wrong-expiry", "invalid_argument", () -> locks.acquire(resource, wrong));
                check(
                        target,
                        STORE,
                        "lock-after-wrong-expiry",
                        true,
                        () -> locks.tryAcquire(resource, EXPIRY).isPresent());
            }
            check(target, STORE, "lock-longest-expiry", true, () -> {
                try (Lock lock = locks.acquire(resource(), Duration.ofSeconds((1L << 31) - 1))) {
                    return lock.isHeld();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void anExpiredLockIsFree(Target target) {
        try (CloudRuntimes runtime = target.open();
                CloudRuntimes other = another(target, runtime)) {
            Locks locks = runtime.locks(STORE);
            String resource = resource();
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            Lock lost = locks.acquire(resource, SECOND, LockOptions.DEFAULT.withOnLost(losses::add));
            // the runtime counts no shorter than the client: when another has it, the first has known for a while
            Lock next = other.locks(STORE).acquire(resource, EXPIRY);
            assertThat(lost.isHeld()).isFalse();
            check(
                    target,
                    STORE,
                    "lock-loss",
                    "EXPIRED",
                    () -> losses.poll(20, TimeUnit.SECONDS).cause());
            check(
                    target,
                    STORE,
                    "unlock-lost",
                    "HELD_BY_ANOTHER",
                    () -> lost.unlock().value());
            check(target, STORE, "unlock-next", "SUCCESS", () -> next.unlock().value());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void renewalKeepsALock(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Locks locks = runtime.locks(STORE);
            String resource = resource();
            LinkedBlockingQueue<LockLoss> losses = new LinkedBlockingQueue<>();
            check(target, STORE, "lock-renewed", "true true SUCCESS", () -> {
                Lock lock = locks.acquire(resource, SECOND, LockOptions.DEFAULT.withRenewal());
                locks.acquire(resource(), SECOND, LockOptions.DEFAULT.withOnLost(losses::add));
                losses.poll(20, TimeUnit.SECONDS); // so a second is over
                boolean held = lock.isHeld();
                boolean excludes = locks.tryAcquire(resource, SECOND).isEmpty();
                return held + " " + excludes + " " + lock.unlock().value();
            });
            if (!target.capabilities().supports("renewLock")) { // nothing was sent
                check(
                        target,
                        STORE,
                        "lock-not-sent",
                        true,
                        () -> locks.tryAcquire(resource, EXPIRY).isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void fencingTokensGrow(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            Locks locks = runtime.locks(STORE);
            String resource = resource();
            long last = 0;
            for (int i = 0; i < 5; i++) {
                try (Lock lock = locks.acquire(resource, EXPIRY)) {
                    long before = last;
                    // a runtime without them has none
                    last = lock.fencingToken().orElse(last + 1);
                    assertThat(last).isGreaterThan(before);
                    check(
                            target,
                            STORE,
                            "lock-token",
                            true,
                            () -> lock.fencingToken().isPresent());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void thereAreNeverTwoHolders(Target target) throws Exception {
        try (CloudRuntimes first = target.open();
                CloudRuntimes second = another(target, first)) {
            String resource = resource();
            AtomicInteger holders = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<CompletableFuture<?>> turns = new ArrayList<>();
            LockOptions patient = LockOptions.DEFAULT.withWaitAtMost(Duration.ofMinutes(2));
            for (int i = 0; i < OWNERS; i++) {
                CloudRuntimes client = i % 2 == 0 ? first : second;
                CompletableFuture<AsyncLock> acquired =
                        client.locks(STORE).async().acquire(resource, EXPIRY, patient);
                turns.add(acquired.thenComposeAsync(lock -> {
                    most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                    Thread.yield();
                    holders.decrementAndGet();
                    return lock.close();
                }));
            }
            CompletableFuture.allOf(turns.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
            assertThat(most).hasValue(1);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void waitersGetItAfterARelease(Target target) {
        try (CloudRuntimes runtime = target.open();
                CloudRuntimes other = another(target, runtime)) {
            String resource = resource();
            Lock held = runtime.locks(STORE).acquire(resource, EXPIRY);
            CompletableFuture<AsyncLock> here = runtime.locks(STORE).async().acquire(resource, EXPIRY);
            CompletableFuture<AsyncLock> there = other.locks(STORE).async().acquire(resource, EXPIRY);
            assertThat(List.of(here, there)).noneMatch(CompletableFuture::isDone);
            held.close();
            CompletableFuture.anyOf(here, there).join();
            AsyncLock winner = (here.isDone() ? here : there).join();
            assertThat(here.isDone() && there.isDone()).isFalse();
            winner.close().join();
            (here.isDone() && here.join() == winner ? there : here)
                    .join()
                    .close()
                    .join();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsUnknownIsRefused(Target target) {
        try (CloudRuntimes runtime = target.open()) {
            check(
                    target,
                    STORE,
                    "lock-unknown-store",
                    target.hasAnyComponent() ? true : "component_not_found",
                    () -> runtime.locks("nowhere")
                            .tryAcquire(resource(), SECOND)
                            .isPresent());
            check(
                    target,
                    STORE,
                    "lock-metadata",
                    "invalid_argument",
                    () -> runtime.locks(STORE)
                            .tryAcquire(resource(), SECOND, LockOptions.DEFAULT.withMetadata(Map.of("x", "y")))
                            .isPresent());
            check(
                    target,
                    STORE,
                    "lock-empty-resource",
                    "invalid_argument",
                    () -> runtime.locks(STORE).tryAcquire("", SECOND));
        }
    }
}
