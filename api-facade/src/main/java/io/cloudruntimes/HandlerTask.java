package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One event from its arrival to its reply: calls the handler, and ends it if it exceeds its time limit. */
final class HandlerTask<E, A> implements HandlerQueue.Startable, Runnable {
    private final HandlerRunner<E, A> runner;
    private final E event;
    private final CompletableFuture<A> reply = new CompletableFuture<>();
    private @Nullable Thread thread;
    private @Nullable Future<?> timer;
    private boolean over;

    HandlerTask(HandlerRunner<E, A> runner, E event) {
        this.runner = runner;
        this.event = event;
    }

    CompletableFuture<A> reply() {
        return reply;
    }

    @Override
    public @Nullable Object subject() {
        return runner.adapter().subject(event);
    }

    @Override
    @SuppressWarnings("NullAway") // only a stream without replies has subjects
    public void replaced() {
        reply.complete(null);
    }

    /** Leaves the event to another subscriber: the stream closed before the handler was called. */
    void giveBack() {
        reply.completeExceptionally(new CancelledException("the subscription is closed"));
    }

    @Override
    public void start() {
        Duration limit = runner.settings().handlerTimeout();
        if (limit != null) {
            Runnable expire = () -> HandlerRunner.DEFAULT_EXECUTOR.execute(() -> expired(limit));
            synchronized (this) {
                timer = Timer.SHARED.schedule(expire, Nanos.of(limit), TimeUnit.NANOSECONDS);
            }
        }
        try {
            runner.executor().execute(this);
        } catch (Throwable e) { // a user's executor may refuse, and a thread may fail to start
            end(null, e);
        }
    }

    /** Whether the connection of the event is lost before the handler was called: the event comes again. */
    private boolean isLost() {
        return reply.isDone();
    }

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
        runner.finished(this);
    }

    @Override
    public void run() {
        Thread current = Thread.currentThread();
        if (runner.isStopped()) {
            giveBack();
        }
        if (isLost()) {
            letGo();
            return;
        }
        synchronized (this) {
            if (over) {
                return; // its time was over before the executor had a thread for it
            }
            thread = current;
        }
        runner.inHandler(() -> {
            @Nullable A result = null;
            @Nullable Throwable failure = null;
            try {
                result = runner.adapter().handle(event);
                if (result == null && runner.adapter().hasReply()) {
                    failure = new IllegalStateException("the handler returned null");
                }
            } catch (Throwable e) {
                failure = e;
            }
            end(result, failure);
        });
    }

    private void expired(Duration limit) {
        // the callbacks may close the subscription, as the handler may
        runner.inHandler(() -> end(
                null,
                new CallTimeoutException("the handler did not return in " + Nanos.toMillis(limit)
                        + " ms; it was interrupted, and may still be running")));
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
        @Nullable A chosen = result;
        try {
            if (failure != null) {
                chosen = runner.adapter().failureReply(event, failure);
                report(failure, chosen);
            }
        } finally {
            try {
                complete(chosen); // first, since close() waits until the task is finished
            } finally {
                runner.finished(this);
            }
        }
    }

    @SuppressWarnings("NullAway") // null only on a stream without replies
    private void complete(@Nullable A chosen) {
        reply.complete(runner.adapter().hasReply() ? Objects.requireNonNull(chosen) : null);
    }

    private void report(Throwable failure, @Nullable A chosen) {
        Throwable cause = failure instanceof UnreadableEventException unreadable ? unreadable.getCause() : failure;
        HandlerAdapter<E, A> adapter = runner.adapter();
        HandlerFailure report = new HandlerFailure(
                adapter.describe(event), cause, chosen == null ? "none" : adapter.describeReply(chosen));
        UserCallbacks.warn(report.event() + " was not handled; the reply is " + report.reply(), cause);
        UserCallbacks.call(
                "onHandlerError", () -> runner.settings().onHandlerError().accept(report));
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
