package io.cloudruntimes.core.http.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private static @Nullable Duration of(@Nullable String value) {
        return RetryAfter.of(
                HttpResponse.of(503, value == null ? Map.of() : Map.of("Retry-After", value), Bytes.EMPTY), CLOCK);
    }

    @Test
    void secondsOrADate() {
        assertThat(of("3")).isEqualTo(Duration.ofSeconds(3));
        assertThat(of(" 3 ")).isEqualTo(Duration.ofSeconds(3));
        assertThat(of("-3")).isEqualTo(Duration.ZERO);
        assertThat(of("Tue, 24 Nov 2026 12:00:05 GMT")).isEqualTo(Duration.ofSeconds(5));
        assertThat(of("Tue, 24 Nov 2026 11:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.5", "2026-11-24T12:00:05Z", "99999999999999999999"})
    void whatCannotBeReadDoesNotCount(String value) {
        assertThat(of(value)).isNull();
    }
}
