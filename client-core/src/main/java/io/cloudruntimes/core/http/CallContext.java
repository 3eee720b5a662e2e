package io.cloudruntimes.core.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state of one call, which its decorators share through all attempts. */
public final class CallContext {
    private final CallOptions options;
    private final List<String> headers = new ArrayList<>(8);
    private long deadlineNanos;
    private boolean hasDeadline;
    private @Nullable String traceId;
    private @Nullable Runnable cancelAttempt;
    private boolean cancelled;
    private volatile boolean neverSent;
    private boolean live;
    private int attempts;
    private UnaryOperator<CloudRuntimesException> inContext = UnaryOperator.identity();

    public CallContext(CallOptions options) {
        this.options = options;
    }

    /** The options of the caller. */
    public CallOptions options() {
        return options;
    }

    /** Adds a header to every attempt. */
    public void header(String name, String value) {
        headers.add(name);
        headers.add(value);
    }

    /** The request with the headers that were added. */
    public HttpRequest withHeaders(HttpRequest request) {
        if (headers.isEmpty()) {
            return request;
        }
        List<String> all = new ArrayList<>(request.headers().size() + headers.size());
        all.addAll(request.headers());
        all.addAll(headers);
        return request.withHeaders(all);
    }

    public int nextAttempt() {
        return ++attempts;
    }

    public void deadline(long nanoTime) {
        deadlineNanos = nanoTime;
        hasDeadline = true;
    }

    public boolean hasDeadline() {
        return hasDeadline;
    }

    /** How much time is left; negative after the deadline. Only valid if there is a deadline. */
    public long nanosLeft(long now) {
        return deadlineNanos - now;
    }

    /** Whether the deadline has passed, or is so close that the runtime may have ended the call for it. */
    public boolean isOver() {
        return hasDeadline && nanosLeft(System.nanoTime()) < TimeUnit.MILLISECONDS.toNanos(2);
    }

    public void traceId(String traceId) {
        this.traceId = traceId;
    }

    @Nullable
    public String traceId() {
        return traceId;
    }

    /** Whether the failed attempt cannot have reached the runtime. */
    public boolean neverSent() {
        return neverSent;
    }

    public void neverSent(boolean value) {
        neverSent = value;
    }

    /**
     * Asks for the body of a successful response as a stream.
     *
     * @param inContext adds operation and resource to the error of a body that fails
     */
    public void live(UnaryOperator<CloudRuntimesException> inContext) {
        live = true;
        this.inContext = inContext;
    }

    /** Asks for the whole body after all, where the wire cannot stream it. */
    public void whole() {
        live = false;
    }

    /** Whether the body of a successful response is wanted as a stream. */
    public boolean isLive() {
        return live;
    }

    public CloudRuntimesException inContext(CloudRuntimesException error) {
        return inContext.apply(error);
    }

    /** The attempt that is under way; it is cancelled at once if the call was. */
    public void attempt(Runnable cancel) {
        boolean now;
        synchronized (this) {
            cancelAttempt = cancel;
            now = cancelled;
        }
        if (now) {
            cancel.run();
        }
    }

    /** Cancels the attempt that is under way. No other follows. */
    public void cancel() {
        Runnable attempt;
        synchronized (this) {
            cancelled = true;
            attempt = cancelAttempt;
        }
        if (attempt != null) {
            attempt.run();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
