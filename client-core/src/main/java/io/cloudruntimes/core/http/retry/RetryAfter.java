package io.cloudruntimes.core.http.retry;

import io.cloudruntimes.core.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: whole seconds or an HTTP date. */
public final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait; null where the header is not there or cannot be read. Never negative. */
    public static @Nullable Duration of(HttpResponse response, Clock clock) {
        String value = response.header("Retry-After");
        if (value == null) {
            return null;
        }
        String text = value.strip();
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return untilDate(text, clock);
        }
    }

    private static @Nullable Duration untilDate(String text, Clock clock) {
        try {
            Duration pause = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
