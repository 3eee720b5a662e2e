package io.cloudruntimes.core.wire;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpExchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A wire that is open: how many calls are under way on it, and whether somebody answers there. Thread-safe. */
final class OpenWire {
    private final HttpCaller caller;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean answers;

    OpenWire(HttpCaller caller) {
        this.caller = caller;
    }

    HttpCaller caller() {
        return caller;
    }

    int underWay() {
        return underWay.get();
    }

    /** Whether the last call on it, of which there was one, was answered. */
    boolean answers() {
        return answers;
    }

    <T> T call(HttpExchange<T> exchange, CallOptions options) {
        underWay.incrementAndGet();
        try {
            T result = caller.call(exchange, options);
            ended(null);
            return result;
        } catch (RuntimeException e) {
            ended(e);
            throw e;
        } finally {
            underWay.decrementAndGet();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the one that is given
    <T> CompletableFuture<T> callAsync(HttpExchange<T> exchange, CallOptions options) {
        underWay.incrementAndGet();
        CompletableFuture<T> answer = caller.callAsync(exchange, options);
        answer.whenComplete((result, failure) -> {
            ended(failure);
            underWay.decrementAndGet();
        });
        return answer;
    }

    private void ended(@Nullable Throwable failure) {
        boolean now = failure == null || answers && !(failure instanceof UnavailableException);
        if (now != answers) { // seldom: a write would take it from the other processors' caches
            answers = now;
        }
    }
}
