package io.cloudruntimes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Lock;
import io.cloudruntimes.Locks;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.lock.LockService;
import io.cloudruntimes.lock.TryLockRequest;
import io.cloudruntimes.lock.UnlockStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Locks under test: others that hold them, a clock that ends them, faults. */
class LockControlTest {
    private static final Duration EXPIRY = Duration.ofSeconds(60);

    private static RuntimeControl heldByAnother() {
        return RuntimeControl.inMemory()
                .seed(
                        LockService.class,
                        locks -> locks.tryLock(TryLockRequest.builder()
                                .storeName("locks")
                                .resourceId("o-1")
                                .owner("another")
                                .expiry(EXPIRY)
                                .build()))
                .start();
    }

    @Test
    void aSeededLockIsHeldUntilTheClockHasMoved() {
        try (RuntimeControl control = heldByAnother()) {
            Locks locks = control.runtimes().locks("locks");
            assertThat(locks.tryAcquire("o-1", EXPIRY)).isEmpty();
            control.clock().advance(EXPIRY.minusSeconds(1));
            assertThat(locks.tryAcquire("o-1", EXPIRY)).isEmpty();
            control.clock().advance(Duration.ofSeconds(1));
            assertThat(locks.tryAcquire("o-1", EXPIRY)).isPresent();
        }
    }

    @Test
    void aHolderLearnsThatItsTimeWasOver() {
        try (RuntimeControl control = RuntimeControl.inMemory().start()) {
            Lock lock = control.runtimes().locks("locks").acquire("o-1", EXPIRY);
            control.clock().advance(EXPIRY);
            assertThat(control.runtimes().locks("locks").tryAcquire("o-1", EXPIRY))
                    .isPresent();
            assertThat(lock.unlock()).isEqualTo(UnlockStatus.HELD_BY_ANOTHER);
        }
    }

    @Test
    void faultsHitTriesAndReleases() {
        try (RuntimeControl control = RuntimeControl.inMemory().start()) {
            Locks locks = control.runtimes().locks("locks");
            control.failNext(1, "tryLock").with(ErrorCode.UNAVAILABLE);
            assertThatThrownBy(() -> locks.tryAcquire("o-1", EXPIRY)).isInstanceOf(UnavailableException.class);
            control.failNext(1, "tryLock").with(ErrorCode.UNAVAILABLE);
            Lock lock = locks.acquire("o-1", EXPIRY); // a wait goes on after it
            assertThat(lock.isHeld()).isTrue();
            assertThat(control.calls("tryLock")).hasSizeGreaterThanOrEqualTo(3);
        }
    }
}
