package io.cloudruntimes.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.UnavailableException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A call of two requests has one timeout. */
class CallDeadlineTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final CompletableFuture<String> NEVER = new CompletableFuture<>();

    /** A deadline of a call that began some time ago. */
    private static CallDeadline after(CallOptions options, Duration passed) {
        return new CallDeadline(options, options.timeout().orElse(HOUR), System.nanoTime() - passed.toNanos());
    }

    @Test
    void theSecondRequestHasTheRestOfTheTime() {
        CallOptions options = CallOptions.builder().timeout(HOUR).noRetry().build();
        CallOptions rest = after(options, Duration.ofMinutes(40)).rest("nothing was sent");
        assertThat(rest.timeout().orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(20));
        assertThat(rest.retry()).isFalse();
        assertThat(after(CallOptions.DEFAULT, Duration.ofMinutes(40))
                        .rest("nothing was sent")
                        .timeout()
                        .orElseThrow())
                .as("without a timeout of its own")
                .isLessThanOrEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aCallWhoseTimeIsOverEndsAtOnce() {
        CallDeadline over = after(CallOptions.withTimeout(HOUR), Duration.ofMinutes(61));
        assertThatThrownBy(() -> over.rest("nothing was sent"))
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("nothing was sent");
        assertThatThrownBy(() -> over.await(NEVER, "its result is not known"))
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("its result is not known");
        assertThatThrownBy(() -> over.limit(NEVER, "its result is not known").join())
                .hasCauseInstanceOf(CallTimeoutException.class);
        assertThat(NEVER).as("others wait for the same answer").isNotDone();
    }

    @Test
    void aTimeoutThatNoClockHoldsIsNoLimit() {
        CallDeadline endless = after(CallOptions.withTimeout(ChronoUnit.FOREVER.getDuration()), Duration.ofMinutes(1));
        assertThat(endless.rest("nothing was sent").timeout().orElseThrow()).isGreaterThan(Duration.ofDays(365));
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> limited = endless.limit(answer, "");
        answer.complete("type");
        endless.await(answer, "");
        assertThat(limited.join()).isEqualTo("type");
    }

    @Test
    void anAnswerInTimeIsHandedOn() {
        CallDeadline deadline = after(CallOptions.withTimeout(HOUR), Duration.ZERO);
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> limited = deadline.limit(answer, "");
        answer.complete("type");
        assertThat(limited.join()).isEqualTo("type");
        assertThat(deadline.limit(answer, "").join()).isEqualTo("type");

        CompletableFuture<String> failing = new CompletableFuture<>();
        CompletableFuture<String> failed = deadline.limit(failing, "");
        failing.completeExceptionally(new UnavailableException("gone"));
        assertThatThrownBy(failed::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnavailableException.class);
        deadline.await(failing, ""); // whose failure is reported by who uses it
    }
}
