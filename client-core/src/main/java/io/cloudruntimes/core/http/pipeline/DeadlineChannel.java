package io.cloudruntimes.core.http.pipeline;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Sets the time by which the whole call, with its retries and pauses, must be over. */
public final class DeadlineChannel implements HttpChannel {
    private final HttpChannel next;
    private final Duration timeout;
    private final LongSupplier nanoTime;

    public DeadlineChannel(HttpChannel next, Duration timeout, LongSupplier nanoTime) {
        this.next = next;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        set(context);
        return next.send(request, context);
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        set(context);
        return next.sendAsync(request, context);
    }

    private void set(CallContext context) {
        Duration left = context.options().timeout().orElse(timeout);
        context.deadline(nanoTime.getAsLong() + Nanos.of(left));
    }
}
