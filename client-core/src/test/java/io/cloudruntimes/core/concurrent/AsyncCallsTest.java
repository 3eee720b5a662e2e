package io.cloudruntimes.core.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ConflictException;
import io.cloudruntimes.core.error.InternalException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AsyncCallsTest {
    @Test
    void whatTheCallThrowsIsInTheFutureAsItIs() {
        List<Throwable> seen = new ArrayList<>();
        AsyncCalls.run(
                        () -> {
                            throw new ConflictException("not 2");
                        },
                        Runnable::run)
                .whenComplete((done, failure) -> seen.add(failure));
        AsyncCalls.call(
                        () -> {
                            throw new IllegalStateException("a mistake");
                        },
                        Runnable::run)
                .whenComplete((done, failure) -> seen.add(failure));

        assertThat(seen.get(0)).isInstanceOf(ConflictException.class);
        assertThat(seen.get(1)).isInstanceOf(InternalException.class).hasMessageContaining("a mistake");
    }

    @Test
    void aClosedExecutorFailsTheFuture() {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdownNow();

        CompletableFuture<String> call = AsyncCalls.call(() -> "done", closed);

        assertThatThrownBy(call::join).hasCauseInstanceOf(CancelledException.class);
    }

    @Test
    void aCallThatWasCancelledBeforeItBeganIsNotMade() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        List<String> made = new ArrayList<>();
        CompletableFuture<String> first = AsyncCalls.call(() -> note(made, "first"), waiting::add);
        CompletableFuture<String> second = AsyncCalls.call(() -> note(made, "second"), waiting::add);

        first.cancel(true);
        waiting.forEach(Runnable::run);

        assertThat(made).containsExactly("second");
        assertThat(second).isCompletedWithValue("second");
    }

    private static String note(List<String> made, String name) {
        made.add(name);
        return name;
    }
}
