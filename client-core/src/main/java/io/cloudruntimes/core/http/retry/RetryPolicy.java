package io.cloudruntimes.core.http.retry;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether and when a failed attempt is retried. A safe operation is retried after a temporary failure, any operation
 * if the request cannot have reached the runtime. The pause doubles from 100 ms to 2 s, with jitter; a
 * {@code Retry-After} is honoured up to 5 s. A body that is a stream is never sent again once it has been read from.
 */
public final class RetryPolicy {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration LONGEST_ASKED = Duration.ofSeconds(5);

    private final int maxRetries;
    private final RetryBudget budget;
    private final Clock clock;
    private final DoubleSupplier random;

    public RetryPolicy(int maxRetries, RetryBudget budget, Clock clock, DoubleSupplier random) {
        this.maxRetries = maxRetries;
        this.budget = budget;
        this.clock = clock;
        this.random = random;
    }

    /** Records a response that is not retried. A response of a runtime in trouble adds nothing to the budget. */
    void answered(HttpResponse response) {
        if (!mayPass(response.status())) {
            budget.earn();
        }
    }

    private static boolean mayPass(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The pause before the next attempt after a response; empty if there is no other attempt. */
    Optional<Duration> after(HttpResponse response, HttpRequest request, CallContext context, int retries, long now) {
        return mayPass(response.status()) && request.operation().safe() && canBeSent(request)
                ? next(context, retries, RetryAfter.of(response, clock), now)
                : Optional.empty();
    }

    /** The pause before the next attempt after a failure; empty if there is no other attempt. */
    Optional<Duration> after(
            CloudRuntimesException error, HttpRequest request, CallContext context, int retries, long now) {
        boolean again =
                error.code() == ErrorCode.UNAVAILABLE && (request.operation().safe() || context.neverSent());
        return again && canBeSent(request) ? next(context, retries, null, now) : Optional.empty();
    }

    private static boolean canBeSent(HttpRequest request) {
        Content body = request.body();
        return body == null || !body.isSpent();
    }

    private Optional<Duration> next(CallContext context, int retries, @Nullable Duration asked, long now) {
        if (retries >= maxRetries || !context.options().retry() || context.isCancelled()) {
            return Optional.empty();
        }
        Duration pause = pause(FIRST, LONGEST, retries, random);
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        }
        boolean inTime = !context.hasDeadline() || pause.toNanos() < context.nanosLeft(now);
        return inTime && budget.take() ? Optional.of(pause) : Optional.empty();
    }

    /** A pause that doubles with each attempt (from 0), of which three quarters are sure and one quarter is chance. */
    public static Duration pause(Duration first, Duration longest, int attempt, DoubleSupplier random) {
        long doubled = first.toNanos() << Math.min(attempt, 20);
        long bounded = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos((long) (bounded * (0.75 + 0.25 * random.getAsDouble())));
    }
}
