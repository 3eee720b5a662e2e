package io.cloudruntimes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that stands still until a test moves it. Tasks run on the thread of the test, in the order of their times. */
final class ManualTime implements DelayedTasks {
    /** Near the overflow, since a nanoTime may be anything. */
    private long now = Long.MAX_VALUE - 5_000_000_000L;

    private final List<Task> tasks = new ArrayList<>();

    private record Task(long at, Runnable work) {}

    long nanoTime() {
        return now;
    }

    /** How many tasks wait for their time. */
    int waiting() {
        return tasks.size();
    }

    /** Moves the time, and runs what is due on the way. */
    void advance(Duration duration) {
        long end = now + duration.toNanos();
        for (Optional<Task> next = due(end); next.isPresent(); next = due(end)) {
            now = next.get().at();
            tasks.remove(next.get());
            next.get().work().run();
        }
        now = end;
    }

    /** Moves the time without running anything, as for a process that was stopped. */
    void jump(Duration duration) {
        now += duration.toNanos();
    }

    private Optional<Task> due(long end) {
        return tasks.stream()
                .filter(task -> task.at() - end <= 0)
                .min(Comparator.comparingLong(task -> task.at() - end));
    }

    @Override
    public Handle schedule(Duration delay, Runnable work) {
        Task task = new Task(now + delay.toNanos(), work);
        tasks.add(task);
        return () -> tasks.removeIf(it -> it == task);
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
