package io.cloudruntimes.examples;

import io.cloudruntimes.core.http.interceptor.Attempt;
import io.cloudruntimes.core.http.interceptor.Interceptor;
import java.time.Duration;
import java.util.function.BiConsumer;

/** An interceptor of the page about interceptors: sends a header with each attempt, and records how long each took. */
final class CallTiming implements Interceptor {
    private final BiConsumer<String, Duration> record;

    CallTiming(BiConsumer<String, Duration> record) {
        this.record = record;
    }

    @Override
    public void before(Attempt attempt) {
        attempt.setHeader("x-tenant", "t-1");
    }

    @Override
    public void after(Attempt attempt) {
        String outcome = attempt.error()
                .map(error -> error.code().value())
                .orElseGet(() -> Integer.toString(attempt.status().orElse(0)));
        record.accept(attempt.operation().name() + " #" + attempt.number() + ": " + outcome, attempt.elapsed());
    }
}
