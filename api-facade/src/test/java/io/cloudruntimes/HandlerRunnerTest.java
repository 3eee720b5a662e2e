package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.StreamGap;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.core.stream.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every stream has of the runner, whatever the user's code does; the stream here is one that the test drives. */
class HandlerRunnerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final BlockingQueue<HandlerFailure> failures = new LinkedBlockingQueue<>();
    private final FakeStream stream = new FakeStream();

    static List<Throwable> everyKindOfThrowable() {
        return List.of(
                new IllegalStateException("not now"),
                new Exception("checked"),
                new InterruptedException("of its own"),
                new AssertionError("wrong"),
                new NoClassDefFoundError("gone"),
                new StackOverflowError(),
                new OutOfMemoryError("as if"));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfThrowable")
    void aHandlerThatThrowsIsRepliedToAndTold(Throwable thrown) throws Exception {
        open(HandlerOptions.DEFAULT, event -> {
            throw thrown;
        });
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        HandlerFailure failure = failures.take();
        assertThat(failure.cause()).isSameAs(thrown);
        assertThat(failure.event()).isEqualTo("event a");
        assertThat(failure.reply()).isEqualTo("reply RETRY a");
        assertThat(stream.deliver("b")).isEqualTo("RETRY b");
    }

    @Test
    void aHandlerThatReturnsNullIsRepliedToAndTold() throws Exception {
        open(HandlerOptions.DEFAULT, event -> null);
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        assertThat(failures.take().cause()).hasMessageContaining("null");
    }

    @Test
    void anEndlessRecursionIsAFailureOfTheHandler() throws Exception {
        open(HandlerOptions.DEFAULT, HandlerRunnerTest::recurse);
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        assertThat(failures.take().cause()).isInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static String recurse(String event) {
        return recurse(event) + event;
    }

    @Test
    void aHandlerThatExceedsItsLimitIsInterruptedAndTheNextEventIsHandled() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        HandlerOptions options = HandlerOptions.DEFAULT.withHandlerTimeout(Duration.ofMillis(50));
        open(options, event -> {
            if (event.equals("stuck")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.complete(true);
                }
            }
            return "SUCCESS " + event;
        });
        assertThat(stream.deliver("stuck")).isEqualTo("RETRY stuck");
        assertThat(interrupted).succeedsWithin(SOON);
        assertThat(failures.take().cause()).isInstanceOf(CallTimeoutException.class);
        assertThat(failures)
                .as("the end of a handler that was given up is not told again")
                .isEmpty();
        assertThat(stream.deliver("b")).isEqualTo("SUCCESS b");
    }

    @Test
    void aHandlerThatIgnoresItsInterruptionDoesNotStopTheNextEvents() throws Exception {
        CountDownLatch leave = new CountDownLatch(1);
        open(HandlerOptions.DEFAULT.withHandlerTimeout(Duration.ofMillis(50)), event -> {
            while (event.equals("stuck") && leave.getCount() > 0) {
                Thread.onSpinWait();
            }
            return "SUCCESS " + event;
        });
        assertThat(stream.deliver("stuck")).isEqualTo("RETRY stuck");
        assertThat(stream.deliver("b")).isEqualTo("SUCCESS b");
        leave.countDown();
    }

    @Test
    void anEventThatFindsNoThreadWithinTheLimitIsRepliedTo() throws Exception {
        Executor neverRuns = task -> {};
        open(HandlerOptions.DEFAULT.withHandlerTimeout(Duration.ofMillis(20)), neverRuns, event -> "SUCCESS");
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        assertThat(stream.deliver("b")).isEqualTo("RETRY b");
    }

    @Test
    void anExecutorThatRefusesIsAFailureOfTheHandler() throws Exception {
        open(
                HandlerOptions.DEFAULT,
                task -> {
                    throw new RejectedExecutionException("full");
                },
                event -> "SUCCESS");
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        assertThat(failures.take().cause()).isInstanceOf(RejectedExecutionException.class);
        assertThat(stream.deliver("b")).isEqualTo("RETRY b");
    }

    @Test
    void handlersRunOnTheExecutorOfTheUser() throws Exception {
        List<Runnable> tasks = new ArrayList<>();
        open(
                HandlerOptions.DEFAULT,
                task -> {
                    tasks.add(task);
                    task.run();
                },
                event -> "SUCCESS");
        assertThat(stream.deliver("a")).isEqualTo("SUCCESS");
        assertThat(tasks).hasSize(1);
    }

    @Test
    void callbacksThatThrowChangeNothing() throws Exception {
        HandlerOptions options = HandlerOptions.DEFAULT
                .onGap(gap -> {
                    throw new AssertionError("gap");
                })
                .onClosed(error -> {
                    throw new StackOverflowError();
                })
                .onHandlerError(failure -> {
                    throw new NoClassDefFoundError("error");
                });
        Subscription subscription = HandlerRunner.open(
                new Adapter(event -> null), options, 1, HandlerRunner.DEFAULT_EXECUTOR, stream::listen);
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        stream.gap();
        assertThat(stream.deliver("b")).isEqualTo("RETRY b");
        subscription.close();
        assertThat(subscription.isOpen()).isFalse();
    }

    @Test
    void closingFromInsideTheHandlerReturnsAtOnceAndTheReplyIsSent() throws Exception {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        BlockingQueue<Long> seconds = new LinkedBlockingQueue<>();
        own.complete(open(HandlerOptions.DEFAULT, event -> {
            long start = System.nanoTime();
            own.join().close();
            seconds.add(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
            return "SUCCESS " + event;
        }));
        CompletionStage<String> reply = stream.deliverAsync("a");
        assertThat(reply.toCompletableFuture().get(20, TimeUnit.SECONDS)).isEqualTo("SUCCESS a");
        assertThat(seconds.take())
                .as("close() would wait for its own handler for ten seconds")
                .isLessThan(5);
        assertThat(own.join().isOpen()).isFalse();
    }

    @Test
    void closingFromInsideTheErrorCallbackReturnsAtOnce() throws Exception {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        HandlerOptions options = HandlerOptions.DEFAULT
                .withHandlerTimeout(Duration.ofMillis(20))
                .onHandlerError(failure -> {
                    own.join().close();
                    closed.complete(true);
                });
        CountDownLatch never = new CountDownLatch(1);
        own.complete(HandlerRunner.open(
                new Adapter(event -> {
                    never.await();
                    return "SUCCESS";
                }),
                options,
                1,
                HandlerRunner.DEFAULT_EXECUTOR,
                stream::listen));
        assertThat(stream.deliver("a")).isEqualTo("RETRY a");
        assertThat(closed).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void whatWaitsForItsTurnIsGivenBackWhenTheSubscriptionCloses() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Subscription subscription = open(HandlerOptions.DEFAULT, event -> {
            entered.countDown();
            leave.await();
            return "SUCCESS " + event;
        });
        CompletionStage<String> first = stream.deliverAsync("a");
        CompletionStage<String> second = stream.deliverAsync("b");
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(subscription::close);
        assertThatThrownBy(() -> second.toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancelledException.class);
        leave.countDown();
        assertThat(first.toCompletableFuture().get(20, TimeUnit.SECONDS)).isEqualTo("SUCCESS a");
        assertThat(closing).succeedsWithin(SOON);
        assertThatThrownBy(() -> stream.deliver("c")).hasCauseInstanceOf(CancelledException.class);
    }

    @Test
    void whatWaitsForItsTurnIsNotHandledOnceItsConnectionIsLost() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        List<String> handled = new CopyOnWriteArrayList<>();
        open(HandlerOptions.DEFAULT, event -> {
            handled.add(event);
            entered.countDown();
            leave.await();
            return "SUCCESS " + event;
        });
        CompletionStage<String> first = stream.deliverAsync("a");
        CompletionStage<String> second = stream.deliverAsync("b");
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        first.toCompletableFuture().cancel(false);
        second.toCompletableFuture().cancel(false);
        leave.countDown();
        assertThat(stream.deliver("a again")).isEqualTo("SUCCESS a again");
        assertThat(handled).containsExactly("a", "a again");
        assertThat(failures).isEmpty();
    }

    @Test
    void oneByOneKeepsTheOrder() throws Exception {
        BlockingQueue<String> handled = new LinkedBlockingQueue<>();
        open(HandlerOptions.DEFAULT, event -> {
            handled.add(event);
            return "SUCCESS";
        });
        List<CompletionStage<String>> replies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            replies.add(stream.deliverAsync("e" + i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(replies.get(i).toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isEqualTo("SUCCESS");
            assertThat(handled.take()).isEqualTo("e" + i);
        }
    }

    @Test
    void anOptionThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> HandlerOptions.DEFAULT.withConcurrency(0))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> SubscribeOptions.DEFAULT.withHandlerTimeout(Duration.ZERO))
                .isInstanceOf(InvalidArgumentException.class);
    }

    private Subscription open(HandlerOptions options, TestHandler handler) {
        return open(options, HandlerRunner.DEFAULT_EXECUTOR, handler);
    }

    private Subscription open(HandlerOptions options, Executor executor, TestHandler handler) {
        return HandlerRunner.open(
                new Adapter(handler), options.onHandlerError(failures::add), 1, executor, stream::listen);
    }

    private interface TestHandler {
        @Nullable
        String handle(String event) throws Throwable;
    }

    private record Adapter(TestHandler handler) implements HandlerAdapter<String, String> {
        @Override
        @SuppressWarnings("NullAway") // a handler may return null although it must not
        public String handle(String event) throws Exception {
            try {
                return handler.handle(event);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String failureReply(String event, Throwable failure) {
            return "RETRY " + event;
        }

        @Override
        public String describe(String event) {
            return "event " + event;
        }

        @Override
        public String describeReply(String reply) {
            return "reply " + reply;
        }
    }

    /** A stream of which the test is the runtime. */
    private static final class FakeStream implements Subscription {
        private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
        private @Nullable StreamListener<String, String> listener;

        Subscription listen(StreamListener<String, String> to) {
            listener = to;
            to.onOpen();
            return this;
        }

        CompletionStage<String> deliverAsync(String event) throws Exception {
            return listener().onEvent(event);
        }

        String deliver(String event) throws Exception {
            return deliverAsync(event).toCompletableFuture().get(20, TimeUnit.SECONDS);
        }

        void gap() {
            listener().onGap(new StreamGap(new CancelledException("lost"), 1, Duration.ZERO));
        }

        private StreamListener<String, String> listener() {
            return Objects.requireNonNull(listener);
        }

        @Override
        public boolean isOpen() {
            return !closed.isDone();
        }

        @Override
        public CompletableFuture<@Nullable Void> closed() {
            return closed;
        }

        @Override
        public void close() {
            if (isOpen()) {
                closed.complete(null);
                listener().onClosed(null);
            }
        }
    }
}
