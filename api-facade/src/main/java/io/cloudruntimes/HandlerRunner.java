package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handler of one stream on an executor, at most so many at a time, and replies with what the handler returns.
 *
 * <p>Every event that arrives is replied to, whatever the handler, the callbacks of the options and the executor do. A
 * handler that throws, returns null or exceeds its time limit is logged, told to the options' callback, and replied to as its
 * {@link HandlerAdapter} says.
 */
final class HandlerRunner<E, A> implements StreamListener<E, A> {
    private static final System.Logger LOG = System.getLogger("io.cloudruntimes.handler");
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

    /** Runs handlers where the user has set no executor. Shared: its threads are daemons and end when they are idle. */
    static final Executor DEFAULT_EXECUTOR = TaskExecutors.perTask("cloud-runtimes-handler");

    private final HandlerAdapter<E, A> adapter;
    private final StreamOptions.Settings settings;
    private final int concurrency;
    private final Executor executor;
    /** Done once the stream was opened or could not be opened for now; failed if it cannot be opened at all. */
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    private final Set<Thread> handlerThreads = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private final Queue<Task> waiting = new ArrayDeque<>();
    private int running;
    private boolean closed;

    private HandlerRunner(
            HandlerAdapter<E, A> adapter, StreamOptions.Settings settings, int defaultConcurrency, Executor executor) {
        this.adapter = adapter;
        this.settings = settings;
        this.concurrency = settings.concurrency() == null ? defaultConcurrency : settings.concurrency();
        this.executor = executor;
    }

    /**
     * Opens a stream with a handler, and waits until the first attempt to open it has an outcome.
     *
     * @param defaultConcurrency how many handlers may run at a time if the options do not say
     * @param open opens the stream with a listener
     * @return a subscription whose {@code close()} also waits, for a while, for the handlers that run
     * @throws CloudRuntimesException if the stream cannot be opened
     */
    static <E, A> Subscription open(
            HandlerAdapter<E, A> adapter,
            StreamOptions<?> options,
            int defaultConcurrency,
            Executor executor,
            Function<StreamListener<E, A>, Subscription> open) {
        HandlerRunner<E, A> runner = new HandlerRunner<>(adapter, options.settings(), defaultConcurrency, executor);
        Subscription subscription = runner.new HandledSubscription(open.apply(runner));
        runner.awaitSettled(subscription);
        return subscription;
    }

    /** The same without waiting. Cancelling the future closes the subscription. */
    static <E, A> CompletableFuture<Subscription> openAsync(
            HandlerAdapter<E, A> adapter,
            StreamOptions<?> options,
            int defaultConcurrency,
            Executor executor,
            Function<StreamListener<E, A>, Subscription> open) {
        HandlerRunner<E, A> runner = new HandlerRunner<>(adapter, options.settings(), defaultConcurrency, executor);
        Subscription subscription = runner.new HandledSubscription(open.apply(runner));
        CompletableFuture<Subscription> opened = new CompletableFuture<>();
        runner.settled.whenComplete((done, error) -> {
            if (error != null) {
                opened.completeExceptionally(error);
            } else if (!opened.complete(subscription)) {
                subscription.close(); // the caller cancelled, and will not close it
            }
        });
        opened.whenComplete((result, error) -> {
            if (opened.isCancelled()) {
                subscription.close();
            }
        });
        return opened;
    }

    @Override
    public CompletionStage<A> onEvent(E event) {
        Task task = new Task(event);
        boolean late;
        synchronized (lock) {
            late = closed;
            if (!late) {
                waiting.add(task);
            }
        }
        if (late) {
            task.giveBack();
        } else {
            startWaiting();
        }
        return task.reply;
    }

    private void startWaiting() {
        for (Task next = takeTurn(); next != null; next = takeTurn()) {
            next.start();
        }
    }

    private @Nullable Task takeTurn() {
        synchronized (lock) {
            waiting.removeIf(task -> task.reply.isDone()); // their connection is lost, and they come again
            Task next = running < concurrency ? waiting.poll() : null;
            if (next != null) {
                running++;
            }
            return next;
        }
    }

    private void endTurn() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
        }
        startWaiting();
    }

    /** One event from its arrival to its reply. */
    private final class Task implements Runnable {
        private final E event;
        private final CompletableFuture<A> reply = new CompletableFuture<>();
        private @Nullable Thread thread;
        private @Nullable Future<?> timer;
        private boolean over;

        Task(E event) {
            this.event = event;
        }

        /** Leaves the event to another subscriber: the stream closed before the handler was called. */
        void giveBack() {
            reply.completeExceptionally(new CancelledException("the subscription is closed"));
        }

        void start() {
            Duration limit = settings.handlerTimeout();
            if (limit != null) {
                Runnable expire = () -> DEFAULT_EXECUTOR.execute(() -> expired(limit));
                synchronized (this) {
                    timer = Timer.SHARED.schedule(expire, nanos(limit), TimeUnit.NANOSECONDS);
                }
            }
            try {
                executor.execute(this);
            } catch (Throwable e) { // a user's executor may refuse, and a thread may fail to start
                end(null, e);
            }
        }

        @Override
        public void run() {
            Thread current = Thread.currentThread();
            if (reply.isDone()) {
                letGo();
                return;
            }
            synchronized (this) {
                if (over) {
                    return; // its time was over before the executor had a thread for it
                }
                thread = current;
            }
            boolean entered = handlerThreads.add(current);
            @Nullable A result = null;
            @Nullable Throwable failure = null;
            try {
                result = adapter.handle(event);
                if (result == null) {
                    failure = new IllegalStateException("the handler returned null");
                }
            } catch (Throwable e) {
                failure = e;
            }
            try {
                end(result, failure);
            } finally {
                if (entered) {
                    handlerThreads.remove(current);
                }
            }
        }

        /** The connection of the event is lost, and the event comes again: the handler is not called. */
        private void letGo() {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
                if (timer != null) {
                    timer.cancel(false);
                }
            }
            endTurn();
        }

        private void expired(Duration limit) {
            Thread current = Thread.currentThread();
            handlerThreads.add(current); // the callbacks may close the subscription, as the handler may
            try {
                end(
                        null,
                        new CallTimeoutException("the handler did not return in " + limit.toMillis()
                                + " ms; it was interrupted, and may still be running"));
            } finally {
                handlerThreads.remove(current);
            }
        }

        /** The first end counts. */
        private void end(@Nullable A result, @Nullable Throwable failure) {
            synchronized (this) {
                boolean inHandler = thread == Thread.currentThread();
                if (over) {
                    if (inHandler) {
                        Thread.interrupted(); // it was for the handler, not for the next task of this thread
                    }
                    return;
                }
                over = true;
                if (timer != null) {
                    timer.cancel(false);
                }
                if (thread != null && !inHandler) {
                    thread.interrupt();
                }
            }
            A chosen = result;
            try {
                if (failure != null) {
                    chosen = adapter.failureReply(event, failure);
                    report(failure, chosen);
                }
            } finally {
                try {
                    reply.complete(
                            Objects.requireNonNull(chosen)); // first, since close() waits for the end of the turn
                } finally {
                    endTurn();
                }
            }
        }

        private void report(Throwable failure, A chosen) {
            Throwable cause = failure instanceof UnreadableEventException unreadable ? unreadable.getCause() : failure;
            HandlerFailure told = new HandlerFailure(adapter.describe(event), cause, adapter.describeReply(chosen));
            log(told.event() + " was not handled; the reply is " + told.reply(), cause);
            tell("onHandlerError", () -> settings.onHandlerError().accept(told));
        }
    }

    private static long nanos(Duration limit) {
        try {
            return limit.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE; // 292 years, which is no limit
        }
    }

    @Override
    public void onOpen() {
        settled.complete(null);
    }

    @Override
    public void onGap(StreamGap gap) {
        tell("onGap", () -> settings.onGap().accept(gap));
        settled.complete(null);
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        List<Task> left;
        synchronized (lock) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(Task::giveBack);
        tell("onClosed", () -> settings.onClosed().accept(error));
        if (error == null) {
            settled.complete(null);
        } else {
            settled.completeExceptionally(error);
        }
    }

    private static void tell(String callback, Runnable call) {
        try {
            call.run();
        } catch (Throwable e) { // a user's code; it must not end the stream
            log("the callback " + callback + " failed", e);
        }
    }

    private static void log(String message, Throwable failure) {
        try {
            LOG.log(System.Logger.Level.WARNING, message, failure);
        } catch (Throwable e) { // so that a failing log handler does not keep the reply
            failure.addSuppressed(e);
        }
    }

    private void awaitSettled(Subscription subscription) {
        try {
            settled.get();
        } catch (ExecutionException e) {
            throw (CloudRuntimesException) Objects.requireNonNull(e.getCause()); // only onClosed() fails it
        } catch (InterruptedException e) {
            subscription.close();
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted while it subscribed", ErrorContext.EMPTY, e);
        }
    }

    private void awaitHandlers() {
        long end = System.nanoTime() + CLOSE_WAIT.toNanos();
        try {
            synchronized (lock) {
                while (running > 0) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) {
                        LOG.log(System.Logger.Level.WARNING, "a handler still runs after the subscription was closed");
                        return;
                    }
                    lock.wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The subscription of a stream, whose {@code close()} waits for the handlers unless it is called by one of them. */
    private final class HandledSubscription implements Subscription {
        private final Subscription subscription;

        HandledSubscription(Subscription subscription) {
            this.subscription = subscription;
        }

        @Override
        public boolean isOpen() {
            return subscription.isOpen();
        }

        @Override
        public CompletableFuture<@Nullable Void> closed() {
            return subscription.closed();
        }

        @Override
        public void close() {
            subscription.close();
            if (!handlerThreads.contains(Thread.currentThread())) {
                awaitHandlers();
            }
        }
    }

    /** Ends handlers whose time is over; made when the first limit is set. */
    private static final class Timer {
        static final ScheduledThreadPoolExecutor SHARED = timer();

        private static ScheduledThreadPoolExecutor timer() {
            ScheduledThreadPoolExecutor timer =
                    new ScheduledThreadPoolExecutor(1, TaskExecutors.daemons("cloud-runtimes-handler-timer"));
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }
}
