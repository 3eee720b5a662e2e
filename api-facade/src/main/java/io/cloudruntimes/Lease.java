package io.cloudruntimes;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one acquired lock: held, and from then on either released or lost. It sends nothing and waits for nothing. Whoever
 * asks compares the clock, so a lock whose term is over is not held, even if no timer has noticed that yet. Thread-safe.
 */
final class Lease {
    private enum State {
        HELD,
        RELEASED,
        LOST
    }

    private final LongSupplier nanoTime;
    private State state = State.HELD;
    private LockTerm term;
    private LockLoss.@Nullable Cause loss;

    Lease(LockTerm term, LongSupplier nanoTime) {
        this.term = term;
        this.nanoTime = nanoTime;
    }

    synchronized boolean isHeld() {
        return state == State.HELD && !term.isOver(nanoTime.getAsLong());
    }

    /** How long it is still held if nothing renews it; zero if it is not held. */
    synchronized Duration remaining() {
        return state == State.HELD ? term.remaining(nanoTime.getAsLong()) : Duration.ZERO;
    }

    /** Why it was lost; empty if it was not. */
    synchronized Optional<LockLoss.Cause> loss() {
        return Optional.ofNullable(loss);
    }

    /** A renewal succeeded: the term becomes the one of its request. A lock that is over or released stays so. */
    synchronized void renewed(LockTerm renewal) {
        if (isHeld() && renewal.end() - term.end() > 0) {
            term = renewal;
        }
    }

    /** The runtime said that it is not held. True if this is what ended it. */
    synchronized boolean notRenewed() {
        return lose(LockLoss.Cause.NOT_RENEWED);
    }

    /** Notices that the term is over. True if this is what ended it. */
    synchronized boolean expire() {
        return term.isOver(nanoTime.getAsLong()) && lose(LockLoss.Cause.EXPIRED);
    }

    /** Ends it, if it is held. True if it was held and its holder has released it. */
    synchronized boolean release() {
        if (!isHeld()) {
            return false;
        }
        state = State.RELEASED;
        return true;
    }

    private boolean lose(LockLoss.Cause cause) {
        if (state != State.HELD) {
            return false;
        }
        state = State.LOST;
        loss = cause;
        return true;
    }
}
