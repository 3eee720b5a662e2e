package io.cloudruntimes.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a runtime under test. It stands still until a test moves it. Everything that a module schedules or lets expire goes
 * by this clock: times to live, the times of events, and the backoff before an event is delivered again. Timeouts of calls are
 * real time. Thread-safe.
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
     * Moves the clock forward. Values with a shorter time to live have expired when this returns. Tasks that are due run soon
     * after.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock cannot go back, and " + duration + " was asked for");
        }
        now.updateAndGet(instant -> instant.plus(duration));
        onMove.run();
    }

    /** The time that has passed on this clock, in nanoseconds from any start. */
    long nanoTime() {
        return Duration.between(Instant.EPOCH, instant()).toNanos();
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone. It moves with this clock; only this clock notifies the runtime of a move. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
