package io.cloudruntimes.core.wire;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpExchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire that is open, and how many calls are under way on it. Thread-safe. */
final class OpenWire {
    private final HttpCaller caller;
    private final AtomicInteger underWay = new AtomicInteger();

    OpenWire(HttpCaller caller) {
        this.caller = caller;
    }

    HttpCaller caller() {
        return caller;
    }

    int underWay() {
        return underWay.get();
    }

    <T> T call(HttpExchange<T> exchange, CallOptions options) {
        underWay.incrementAndGet();
        try {
            return caller.call(exchange, options);
        } finally {
            underWay.decrementAndGet();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the one that is given
    <T> CompletableFuture<T> callAsync(HttpExchange<T> exchange, CallOptions options) {
        underWay.incrementAndGet();
        CompletableFuture<T> answer = caller.callAsync(exchange, options);
        answer.whenComplete((result, failure) -> underWay.decrementAndGet());
        return answer;
    }
}
