package io.cloudruntimes;

import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the handler of one stream on an executor, at most so many at a time, and replies with what the handler returns.
 *
 * <p>Every event that arrives is replied to, whatever the handler, the callbacks of the options and the executor do. A
 * handler that throws, returns null or exceeds its time limit is logged and reported to the callback of the options. Its
 * {@link HandlerAdapter} chooses the reply.
 */
final class HandlerRunner<E, A> implements StreamListener<E, A> {
    private static final System.Logger LOG = System.getLogger("io.cloudruntimes.handler");
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

    /** Runs handlers where the user has set no executor. Shared: its threads are daemons and end when they are idle. */
    static final Executor DEFAULT_EXECUTOR = TaskExecutors.perTask("cloud-runtimes-handler");

    private final HandlerAdapter<E, A> adapter;
    private final StreamOptions.Settings settings;
    private final Executor executor;
    /** Done once the stream was opened or could not be opened for now; failed if it cannot be opened at all. */
    private final CompletableFuture<@Nullable Void> settled = new CompletableFuture<>();

    private final Set<Thread> handlerThreads = ConcurrentHashMap.newKeySet();
    private final HandlerQueue<HandlerTask<E, A>> queue;
    /** Whether {@code close()} has returned: a handler that has not begun until then does not begin. */
    private volatile boolean stopped;

    private HandlerRunner(
            HandlerAdapter<E, A> adapter, StreamOptions.Settings settings, int defaultConcurrency, Executor executor) {
        this.adapter = adapter;
        this.settings = settings;
        this.executor = executor;
        Integer concurrency = settings.concurrency();
        this.queue = new HandlerQueue<>(concurrency == null ? defaultConcurrency : concurrency);
    }

    /**
     * Opens a stream with a handler, and waits until the first attempt to open it has an outcome.
     *
     * @param defaultConcurrency how many handlers may run at a time if the options do not set it
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
        HandlerTask<E, A> task = new HandlerTask<>(this, event);
        if (queue.add(task)) {
            task.reply().whenComplete((reply, lost) -> queue.remove(task));
        } else {
            task.giveBack();
        }
        return task.reply();
    }

    HandlerAdapter<E, A> adapter() {
        return adapter;
    }

    StreamOptions.Settings settings() {
        return settings;
    }

    Executor executor() {
        return executor;
    }

    void finished(HandlerTask<E, A> task) {
        queue.finished(task);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Runs code of the user, from which {@code close()} must not wait for the handlers: it would wait for itself. */
    void inHandler(Runnable code) {
        boolean entered = handlerThreads.add(Thread.currentThread());
        try {
            code.run();
        } finally {
            if (entered) {
                handlerThreads.remove(Thread.currentThread());
            }
        }
    }

    @Override
    public void onUnreadable(CloudRuntimesException error, @Nullable A reply) {
        HandlerFailure report = new HandlerFailure(
                "an event that cannot be read", error, reply == null ? "none" : adapter.describeReply(reply));
        UserCallbacks.call("onHandlerError", () -> settings.onHandlerError().accept(report));
    }

    @Override
    public void onOpen() {
        settled.complete(null);
    }

    @Override
    public void onGap(StreamGap gap) {
        UserCallbacks.call("onGap", () -> settings.onGap().accept(gap));
        settled.complete(null);
    }

    @Override
    public void onClosed(@Nullable CloudRuntimesException error) {
        queue.close().forEach(HandlerTask::giveBack);
        UserCallbacks.call("onClosed", () -> settings.onClosed().accept(error));
        if (error == null) {
            settled.complete(null);
        } else {
            settled.completeExceptionally(error);
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
        try {
            if (!queue.awaitIdle(CLOSE_WAIT)) {
                LOG.log(System.Logger.Level.WARNING, "a handler still runs after the subscription was closed");
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
            stopped = true;
        }
    }
}
