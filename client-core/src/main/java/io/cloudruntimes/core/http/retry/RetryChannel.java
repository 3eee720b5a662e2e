package io.cloudruntimes.core.http.retry;

import io.cloudruntimes.core.concurrent.Sleeper;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Tries again where {@link RetryPolicy} allows it. */
public final class RetryChannel implements HttpChannel {
    private final HttpChannel next;
    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;

    public RetryChannel(HttpChannel next, RetryPolicy policy, Sleeper sleeper, LongSupplier nanoTime) {
        this.next = next;
        this.policy = policy;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    @Override
    public HttpResponse send(HttpRequest request, CallContext context) {
        for (int retries = 0; ; retries++) {
            Optional<Duration> pause;
            try {
                HttpResponse response = next.send(request, context);
                pause = policy.after(response, request, context, retries, nanoTime.getAsLong());
                if (pause.isEmpty()) {
                    policy.answered(response);
                    return response;
                }
            } catch (CloudRuntimesException e) {
                pause = policy.after(e, request, context, retries, nanoTime.getAsLong());
                if (pause.isEmpty()) {
                    throw e;
                }
            }
            sleep(pause.get());
        }
    }

    private void sleep(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("the thread was interrupted before the next attempt", ErrorContext.EMPTY, e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        attempt(request, context, 0, answer);
        return answer;
    }

    private void attempt(
            HttpRequest request, CallContext context, int retries, CompletableFuture<HttpResponse> answer) {
        CompletableFuture<HttpResponse> attempt;
        try {
            attempt = next.sendAsync(request, context);
        } catch (Throwable e) {
            answer.completeExceptionally(e);
            return;
        }
        attempt.whenComplete((response, failure) -> {
            long now = nanoTime.getAsLong();
            CloudRuntimesException error = failure == null ? null : FailureMapper.of(failure);
            Optional<Duration> pause = error == null
                    ? policy.after(response, request, context, retries, now)
                    : policy.after(error, request, context, retries, now);
            if (pause.isPresent()) {
                sleeper.schedule(pause.get(), () -> attempt(request, context, retries + 1, answer));
            } else if (error == null) {
                policy.answered(response);
                answer.complete(response);
            } else {
                answer.completeExceptionally(error);
            }
        });
    }
}
