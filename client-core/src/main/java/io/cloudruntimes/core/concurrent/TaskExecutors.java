package io.cloudruntimes.core.concurrent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Executors that run each task at once: on virtual threads where the JDK has them (21 and later), else on daemon threads. */
public final class TaskExecutors {
    private static final @Nullable MethodHandle VIRTUAL = virtualThreads();

    private TaskExecutors() {}

    /** An executor that gives each task a thread of its own; the caller shuts it down. */
    public static ExecutorService perTask(String name) {
        if (VIRTUAL != null) {
            try {
                return (ExecutorService) VIRTUAL.invokeExact();
            } catch (Throwable e) {
                throw new IllegalStateException("virtual threads could not be started", e);
            }
        }
        return Executors.newCachedThreadPool(daemons(name));
    }

    /** Makes daemon threads of the given name and a number. */
    public static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private static @Nullable MethodHandle virtualThreads() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null; // an older JDK
        }
    }
}
