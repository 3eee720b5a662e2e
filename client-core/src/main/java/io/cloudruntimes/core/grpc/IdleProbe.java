package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.concurrent.Sleeper;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Probes a runtime whenever its stream was silent for a while. If the runtime responds, the silent stream stays open. */
final class IdleProbe {
    private final Duration idle;
    private final Supplier<CompletableFuture<@Nullable Void>> probe;
    private final Consumer<Throwable> lost;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private volatile long lastArrival;
    private volatile boolean stopped;

    /**
     * @param idle how long the stream may be silent before it is asked
     * @param probe asks; fails where no sign of life came in time
     * @param lost called once if the runtime does not respond
     */
    IdleProbe(
            Duration idle,
            Supplier<CompletableFuture<@Nullable Void>> probe,
            Consumer<Throwable> lost,
            Sleeper sleeper,
            LongSupplier nanoTime) {
        this.idle = idle;
        this.probe = probe;
        this.lost = lost;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    void start() {
        arrived();
        sleeper.schedule(idle, this::check);
    }

    /** Something came. */
    void arrived() {
        lastArrival = nanoTime.getAsLong();
    }

    void stop() {
        stopped = true;
    }

    private void check() {
        if (stopped) {
            return;
        }
        Duration left = idle.minusNanos(nanoTime.getAsLong() - lastArrival);
        if (!left.isNegative() && !left.isZero()) {
            sleeper.schedule(left, this::check);
            return;
        }
        probe.get().whenComplete((alive, failure) -> {
            if (stopped) {
                return;
            }
            if (failure != null) {
                stopped = true;
                lost.accept(failure);
            } else {
                start();
            }
        });
    }
}
