package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.http.CallContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request and its response, until the end of the body. */
final class JdkExchange {
    private final CallContext context;
    private final JdkRequestBody body;
    private final ScheduledExecutorService timer;
    private final Function<IOException, CloudRuntimesException> errors;
    private final Consumer<JdkExchange> onEnd;
    private final AtomicBoolean timedOut = new AtomicBoolean();
    private CompletableFuture<HttpResponse<ReplyBody>> reply = new CompletableFuture<>();
    private volatile boolean givenUp;
    private boolean ended;
    private @Nullable Future<?> deadline;

    /**
     * @param executor reads a body that is a stream
     * @param timer ends the exchange at its deadline
     * @param errors what a failure of the connection means to the caller
     * @param onEnd called once the exchange has ended; may be called again
     */
    JdkExchange(
            CallContext context,
            Executor executor,
            ScheduledExecutorService timer,
            Function<IOException, CloudRuntimesException> errors,
            Consumer<JdkExchange> onEnd) {
        this.context = context;
        this.body = new JdkRequestBody(executor);
        this.timer = timer;
        this.errors = errors;
        this.onEnd = onEnd;
    }

    JdkRequestBody body() {
        return body;
    }

    void start(CompletableFuture<HttpResponse<ReplyBody>> sent) {
        reply = sent;
    }

    CompletableFuture<HttpResponse<ReplyBody>> reply() {
        return reply;
    }

    /**
     * Waits for the head of the response.
     *
     * @param interrupted the message of the error if the thread is interrupted meanwhile
     */
    HttpResponse<ReplyBody> await(String interrupted) {
        try {
            return reply.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new CancelledException(interrupted, ErrorContext.EMPTY, e);
        } catch (ExecutionException | CancellationException e) {
            throw failure(e);
        }
    }

    synchronized void endAfter(long nanos) {
        if (ended) {
            return;
        }
        deadline = timer.schedule(
                () -> {
                    timedOut.set(true);
                    cancel();
                },
                nanos,
                TimeUnit.NANOSECONDS);
    }

    /** How long a read of the body may wait; null if the deadline holds until the end of the body. */
    @Nullable
    Duration idleTimeout() {
        return context.options().idleTimeout().orElse(null);
    }

    /** Lets the body take as long as it needs. */
    synchronized void endDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
        }
        context.endDeadline();
    }

    void cancel() {
        givenUp = true;
        reply.cancel(true);
        if (reply.isDone() && !reply.isCompletedExceptionally()) {
            reply.join().body().close();
        }
        end();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    synchronized void end() {
        ended = true;
        onEnd.accept(this);
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    /** Ends the exchange with an error. */
    CloudRuntimesException failure(Throwable thrown) {
        end();
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        IOException failed = body.failure();
        if (timedOut.get()) {
            failed = new InterruptedIOException("timeout");
        } else if (failed == null) {
            failed = JdkErrors.of(cause);
        }
        return errors.apply(failed);
    }

    /** The same with the operation and its resource, for a failure that no caller of the transport adds them to. */
    CloudRuntimesException failureInContext(Throwable thrown) {
        return context.inContext(failure(thrown));
    }
}
