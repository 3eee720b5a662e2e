package io.cloudruntimes.core.stream;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.concurrent.TaskExecutors;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.pipeline.HeadersChannel;
import io.cloudruntimes.core.http.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stream that goes on until it is closed: a thread reads it, opens it again after a loss, with a pause that doubles from
 * 100 ms to 10 s, and ends it with the error if opening it again cannot help. While nothing listens at the address the pause
 * is 2 s at most: such an attempt is no burden on anybody, and the stream is there soon after the runtime is.
 */
final class ReconnectingSubscription<E, A> implements Subscription {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE_WHILE_NOTHING_ANSWERS = Duration.ofSeconds(2);
    private static final Set<ErrorCode> FINAL = EnumSet.of(
            ErrorCode.INVALID_ARGUMENT,
            ErrorCode.NOT_FOUND,
            ErrorCode.COMPONENT_NOT_FOUND,
            ErrorCode.UNAUTHENTICATED,
            ErrorCode.PERMISSION_DENIED,
            ErrorCode.UNSUPPORTED);

    /** A stream that held this long was a good one: the pauses begin with the shortest again. */
    private static final Duration GOOD = Duration.ofSeconds(10);

    private static final ThreadFactory THREADS = TaskExecutors.daemons("cloud-runtimes-stream");

    private final StreamChannel channel;
    private final ClientStream<E, A> stream;
    private final StreamListener<E, A> listener;
    private final Consumer<ReconnectingSubscription<?, ?>> onDisconnected;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    /** Completes once the subscription is closed, which ends a pause. */
    private final CompletableFuture<@Nullable Void> closing = new CompletableFuture<>();
    /** How long after closing a running handler may still reply. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** How long a runtime may take to end the stream after the client half-closed it. */
    private static final Duration FINISH = Duration.ofSeconds(2);

    private final AtomicInteger unanswered = new AtomicInteger();
    private final CompletableFuture<@Nullable Void> disconnected = new CompletableFuture<>();
    private volatile boolean open = true;
    private @Nullable CallContext current;
    private @Nullable StreamConnection<E, A> connected;
    private boolean finishing;

    ReconnectingSubscription(
            StreamChannel channel,
            ClientStream<E, A> stream,
            StreamListener<E, A> listener,
            Consumer<ReconnectingSubscription<?, ?>> onDisconnected) {
        this.channel = channel;
        this.stream = stream;
        this.listener = listener;
        this.onDisconnected = onDisconnected;
    }

    void start() {
        THREADS.newThread(this::run).start();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public CompletableFuture<@Nullable Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        end(null);
    }

    private void run() {
        try {
            connectUntilClosed();
        } catch (Throwable e) { // a thread that ended here would leave a subscription that is open and silent
            end(FailureMapper.of(e));
        }
    }

    private void connectUntilClosed() {
        int failures = 0;
        boolean answered = true;
        while (open) {
            CallContext context = new CallContext(CallOptions.DEFAULT);
            boolean[] good = new boolean[1];
            long start = channel.settings().nanoTime().getAsLong();
            CloudRuntimesException loss;
            try {
                loss = readOnce(context, good);
            } catch (Exception e) { // also what libraries throw without declaring it
                loss = FailureMapper.of(e);
            }
            if (!open) {
                return;
            }
            CloudRuntimesException error = channel.calls().inContext(loss, stream.open(), context);
            if (FINAL.contains(error.code())) {
                end(error);
                return;
            }
            boolean held = good[0] || channel.settings().nanoTime().getAsLong() - start > GOOD.toNanos();
            boolean isBack = !answered && !context.neverSent();
            answered = !context.neverSent();
            failures = held || isBack ? 1 : failures + 1;
            pauseBeforeNext(error, failures, answered ? LONGEST_PAUSE : LONGEST_PAUSE_WHILE_NOTHING_ANSWERS);
        }
    }

    /** Reads one connection to its end; returns why it ended. */
    private CloudRuntimesException readOnce(CallContext context, boolean[] good) {
        HeadersChannel.addAll(channel.settings().headers(), context);
        lock.lock();
        try {
            current = context;
            if (!open) {
                return ended();
            }
        } finally {
            lock.unlock();
        }
        Deliveries<A> deliveries = new Deliveries<>();
        try (StreamConnection<E, A> connection = stream.connect(channel, context)) {
            connected(connection);
            tell(listener::onOpen);
            // after closing this continues, without delivering, until running handlers have replied
            for (IncomingMessage<E, A> next = connection.next(); next != null; next = connection.next()) {
                good[0] = true;
                deliver(next, deliveries, context);
            }
            return ended();
        } catch (IOException e) {
            return channel.broken(e, context);
        } finally {
            connected(null); // first, so that what it has read can be freed where the heap is full
            deliveries.lose();
        }
    }

    private void connected(@Nullable StreamConnection<E, A> connection) {
        boolean finished;
        lock.lock();
        try {
            connected = connection;
            finished = connection == null && finishing;
        } finally {
            lock.unlock();
        }
        if (finished) {
            disconnected.complete(null);
        }
    }

    private static UnavailableException ended() {
        return new UnavailableException("the runtime ended the stream", ErrorContext.EMPTY, null);
    }

    private void deliver(IncomingMessage<E, A> delivery, Deliveries<A> deliveries, CallContext context) {
        if (!open) {
            return;
        }
        unanswered.incrementAndGet();
        E event;
        try {
            event = delivery.event();
        } catch (IOException | RuntimeException e) {
            CloudRuntimesException error = channel.calls().inContext(UnreadableEvents.error(e), stream.open(), context);
            StreamLog.unreadable(stream.open(), error);
            tell(() -> listener.onUnreadable(error, stream.onError()));
            answer(delivery, deliveries, stream.onError());
            return;
        }
        try {
            CompletableFuture<A> reply = listener.onEvent(event).toCompletableFuture();
            reply.whenComplete((answer, failure) -> {
                deliveries.remove(reply);
                answer(delivery, deliveries, answer, failure);
            });
            deliveries.add(reply);
        } catch (Throwable e) {
            // the listener failed: the document defines the reply
            answer(delivery, deliveries, null, e);
        }
    }

    private void answer(
            IncomingMessage<E, A> delivery, Deliveries<A> deliveries, @Nullable A answer, @Nullable Throwable failure) {
        if (failure != null && open && !deliveries.isLost()) {
            StreamLog.failed(stream.open(), failure);
        }
        answer(delivery, deliveries, failure != null || answer == null ? stream.onError() : answer);
    }

    private void answer(IncomingMessage<E, A> delivery, Deliveries<A> deliveries, @Nullable A given) {
        if (given == null || disconnected.isDone() || deliveries.isLost()) {
            answered(); // after a loss no reply can reach the runtime, which delivers it again
            return;
        }
        send(delivery, given).whenComplete((done, error) -> {
            if (error != null && open) {
                // without a reply the runtime delivers the event again: nothing is lost
                StreamLog.notAnswered(stream.open(), error);
            }
            answered();
        });
    }

    private static <E, A> CompletableFuture<@Nullable Void> send(IncomingMessage<E, A> delivery, A reply) {
        try {
            return delivery.answer(reply);
        } catch (Throwable e) { // a reply that cannot be written counts as one that did not arrive
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered() {
        if (unanswered.decrementAndGet() == 0 && !open) {
            disconnect();
        }
    }

    /**
     * Ends a bidirectional connection gracefully: a runtime that sees it cut while it still reads the last reply
     * may fail over that.
     */
    private void disconnect() {
        StreamConnection<E, A> connection;
        lock.lock();
        try {
            connection = connected;
            if (finishing) {
                return;
            }
            finishing = connection != null;
        } finally {
            lock.unlock();
        }
        if (connection != null && connection.finish()) {
            CompletableFuture.delayedExecutor(FINISH.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::cut);
        } else {
            cut();
        }
    }

    private void cut() {
        CallContext connection;
        lock.lock();
        try {
            connection = current;
        } finally {
            lock.unlock();
        }
        if (connection != null) {
            connection.cancel();
        }
        disconnected.complete(null);
    }

    /** Completes once the subscription is closed and each event in flight has its reply or is abandoned. */
    CompletableFuture<@Nullable Void> disconnected() {
        return disconnected;
    }

    private void pauseBeforeNext(CloudRuntimesException error, int failures, Duration longest) {
        Duration pause = RetryPolicy.pause(
                FIRST_PAUSE, longest, failures - 1, channel.settings().random());
        Duration asked = error.retryAfter().orElse(Duration.ZERO);
        Duration longer = asked.compareTo(pause) > 0 ? asked : pause;
        Duration chosen = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        tell(() -> listener.onGap(new StreamGap(error, failures, chosen)));
        CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
        channel.settings().sleeper().schedule(chosen, () -> over.complete(null));
        try {
            CompletableFuture.anyOf(over, closing).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(FailureMapper.of(e));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a pause has no failure", e);
        }
    }

    private void end(@Nullable CloudRuntimesException error) {
        lock.lock();
        try {
            if (!open) {
                return;
            }
            open = false;
        } finally {
            lock.unlock();
        }
        closing.complete(null);
        if (error != null) {
            cut();
        } else if (unanswered.get() == 0) {
            disconnect();
        } else {
            CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::disconnect);
        }
        disconnected.whenComplete((done, never) -> onDisconnected.accept(this));
        try {
            tell(() -> listener.onClosed(error));
        } finally {
            if (error == null) {
                closed.complete(null);
            } else {
                closed.completeExceptionally(error);
            }
        }
    }

    /** Notifies the listener; its failure must not end the stream. */
    private void tell(Runnable news) {
        try {
            news.run();
        } catch (Throwable e) {
            StreamLog.failed(stream.open(), e);
        }
    }
}
