package io.cloudruntimes;

/**
 * A lock that ended before its holder released it: from now on another may hold it.
 *
 * @param resource the resource that was locked
 * @param cause why it ended
 */
public record LockLoss(String resource, Cause cause) {
    /** Why a lock ended. */
    public enum Cause {
        /** Its time was over, and no renewal had succeeded before. */
        EXPIRED,
        /** The runtime answered a renewal that this owner does not hold the lock. */
        NOT_RENEWED
    }
}
