package io.cloudruntimes;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Durations;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of acquiring a lock. Immutable: each method returns a changed copy. */
public final class LockOptions {
    /** The connection's timeout as limit of the wait, no renewal, no listener, no metadata, and the default call. */
    public static final LockOptions DEFAULT =
            new LockOptions(null, false, null, loss -> {}, Map.of(), CallOptions.DEFAULT);

    private final @Nullable Duration waitAtMost;
    private final boolean renewal;
    private final @Nullable Duration longestHold;
    private final Consumer<LockLoss> onLost;
    private final Map<String, String> metadata;
    private final CallOptions call;

    private LockOptions(
            @Nullable Duration waitAtMost,
            boolean renewal,
            @Nullable Duration longestHold,
            Consumer<LockLoss> onLost,
            Map<String, String> metadata,
            CallOptions call) {
        this.waitAtMost = waitAtMost;
        this.renewal = renewal;
        this.longestHold = longestHold;
        this.onLost = onLost;
        this.metadata = metadata;
        this.call = call;
    }

    /**
     * This, with a limit of how long {@code acquire} waits; zero is exactly one try.
     *
     * @throws InvalidArgumentException if it is negative
     */
    public LockOptions withWaitAtMost(Duration limit) {
        if (limit == null || limit.isNegative()) {
            throw new InvalidArgumentException("a wait cannot be negative, was " + limit + "; zero is one try");
        }
        return new LockOptions(limit, renewal, longestHold, onLost, metadata, call);
    }

    /**
     * This, with renewal: while the lock is held, its expiry begins anew each time a third of it has passed. A failed renewal is
     * repeated until the lock ends. Not every runtime can renew.
     */
    public LockOptions withRenewal() {
        return new LockOptions(waitAtMost, true, null, onLost, metadata, call);
    }

    /**
     * As {@link #withRenewal()}, for a time: no renewal makes the lock end later than this time after its acquisition. A handler that
     * hangs then cannot hold the lock for ever.
     *
     * @throws InvalidArgumentException if it is not positive
     */
    public LockOptions withRenewal(Duration longestHold) {
        Durations.requirePositive("the longest hold", longestHold);
        return new LockOptions(waitAtMost, true, longestHold, onLost, metadata, call);
    }

    /**
     * This, with a listener, called once if the lock ends before its holder releases it: no later than at the end of its time, also
     * if the runtime cannot be reached. It runs on the executor of the connection.
     */
    public LockOptions withOnLost(Consumer<LockLoss> onLost) {
        return new LockOptions(waitAtMost, renewal, longestHold, onLost, metadata, call);
    }

    /** This, with settings for the store, by name. */
    public LockOptions withMetadata(Map<String, String> metadata) {
        return new LockOptions(waitAtMost, renewal, longestHold, onLost, Map.copyOf(metadata), call);
    }

    /** This, with the options of each call, for example its timeout. */
    public LockOptions withCall(CallOptions call) {
        return new LockOptions(waitAtMost, renewal, longestHold, onLost, metadata, call);
    }

    Optional<Duration> waitAtMost() {
        return Optional.ofNullable(waitAtMost);
    }

    boolean renewal() {
        return renewal;
    }

    @Nullable
    Duration longestHold() {
        return longestHold;
    }

    Consumer<LockLoss> onLost() {
        return onLost;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    CallOptions call() {
        return call;
    }
}
