package io.cloudruntimes.core.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the decorators of one call tell each other. One a call; each attempt of the call shares it. */
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

    /** How the caller wants this call to be made. */
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

    /** How long is left; negative when the time is over. Only where there is a deadline. */
    public long nanosLeft(long now) {
        return deadlineNanos - now;
    }

    /** Whether the time is over, or so nearly that the runtime can have ended the call for that. */
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
     * Asks for the body of an answer of success as it comes.
     *
     * @param inContext gives the error of a body that fails its place
     */
    public void live(UnaryOperator<CloudRuntimesException> inContext) {
        live = true;
        this.inContext = inContext;
    }

    /** Takes that back, where the way the answer travels has no use for it. */
    public void whole() {
        live = false;
    }

    /** Whether the body of an answer of success is wanted as it comes. */
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

    /** Takes the call back: the attempt under way is cancelled and no other follows. */
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
