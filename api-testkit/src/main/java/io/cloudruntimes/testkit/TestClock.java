package io.cloudruntimes.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of a runtime under test: it stands still until a test moves it. Times to live of values and of events, the times
 * of events, and the pauses before one comes again all go by it. How long a call may take does not: that is real time.
 * Thread-safe.
 */
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;
    private volatile Runnable onMove = () -> {};

    TestClock(Instant now) {
        this(new AtomicReference<>(now), ZoneOffset.UTC);
    }

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void onMove(Runnable onMove) {
        this.onMove = onMove;
    }

    /**
     * Moves on. What has a shorter time to live is gone when this returns; what is due is delivered soon after.
     *
     * @throws IllegalArgumentException if the duration is negative: a runtime's time does not go back
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back, and " + duration + " was asked for");
        }
        now.updateAndGet(instant -> instant.plus(duration));
        onMove.run();
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone. It moves with this one and cannot be moved itself. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
