package io.cloudruntimes.core.http.retry;

/**
 * How many retries all calls of a client may make together: each costs a token, each success earns a part of one. A
 * runtime in trouble is so not asked many times as often as in good days.
 */
public final class RetryBudget {
    private static final int EARNED_PER_SUCCESS = 1;
    private static final int COST = 10;

    private final int most;
    private int tokens;

    public RetryBudget(int retries) {
        most = retries * COST;
        tokens = most;
    }

    synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    synchronized void earn() {
        tokens = Math.min(most, tokens + EARNED_PER_SUCCESS);
    }
}
