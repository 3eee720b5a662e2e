package io.cloudruntimes.core.http;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The state of one call, which its decorators share through all attempts. */
public final class CallContext {
    /** The version and the trace; one of zeros is not valid. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-");

    private final CallOptions options;
    private final List<String> headers = new ArrayList<>(8);
    private final List<String> defaults = new ArrayList<>(4);
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

    /** Adds a header of the client to every attempt. It is not the caller's: one of the same name that the caller gives is refused. */
    public void header(String name, String value) {
        headers.add(name);
        headers.add(value);
    }

    /** Adds a header to every attempt, unless the caller gives one of the same name. */
    public void defaultHeader(String name, String value) {
        defaults.add(name);
        defaults.add(value);
    }

    /**
     * The request with the headers of the options, and those that were added.
     *
     * @throws InvalidArgumentException if the caller gives one that is not the caller's to give
     */
    public HttpRequest withHeaders(HttpRequest request) {
        List<String> all = new ArrayList<>(request.headers().size() + headers.size() + defaults.size());
        all.addAll(request.headers());
        options.headers()
                .forEach((name, value) -> addOnce(all, name, value, "the operation has it for one of its inputs"));
        for (int i = 0; i < headers.size(); i += 2) {
            addOnce(all, headers.get(i), headers.get(i + 1), "the client sends its own, for example its token");
        }
        for (int i = 0; i < defaults.size(); i += 2) {
            if (valueOf(all, defaults.get(i)) == null) {
                all.add(defaults.get(i));
                all.add(defaults.get(i + 1));
            }
        }
        traceOf(valueOf(all, "traceparent"));
        return all.isEmpty() ? request : request.withHeaders(all);
    }

    private static void addOnce(List<String> headers, String name, String value, String reason) {
        if (valueOf(headers, name) != null) {
            throw new InvalidArgumentException("the header '" + name + "' is not the caller's to set: " + reason);
        }
        headers.add(name);
        headers.add(value);
    }

    private static @Nullable String valueOf(List<String> headers, String name) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                return headers.get(i + 1);
            }
        }
        return null;
    }

    public int nextAttempt() {
        return ++attempts;
    }

    public void deadline(long nanoTime) {
        deadlineNanos = nanoTime;
        hasDeadline = true;
    }

    /** Ends the deadline: from now on, the call may take as long as it needs. */
    public void endDeadline() {
        hasDeadline = false;
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

    /** Takes note of the trace that a W3C trace context names; of none, and of one that is not valid, nothing. */
    public void traceOf(@Nullable String traceparent) {
        if (traceparent != null && TRACEPARENT.matcher(traceparent).lookingAt()) {
            traceId = traceparent.substring(3, 35);
        }
    }

    /** The trace of the call: the runtime's where its response names it, else the caller's; null if there is none. */
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
