package io.cloudruntimes.core.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class NanosTest {
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    @Test
    void aLengthThatFitsIsExact() {
        assertThat(Nanos.of(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(Nanos.of(Duration.ofDays(365)))
                .isEqualTo(Duration.ofDays(365).toNanos());
        assertThat(Nanos.of(Duration.ofSeconds(-1))).isEqualTo(-1_000_000_000);
        assertThat(Nanos.toMillis(Duration.ofSeconds(2))).isEqualTo(2000);
    }

    @Test
    void aTimeAndALengthBeyondEachClockHaveADifferenceThatFits() {
        for (long now : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            long end = now + Nanos.of(FOREVER);
            assertThat(end - now).isPositive();
            assertThat(end - (now - Duration.ofDays(365).toNanos())).isPositive();
            assertThat(now + Nanos.of(FOREVER.negated()) - now).isNegative();
        }
        assertThat(Nanos.of(Duration.ofDays(365 * 300))).isEqualTo(Nanos.of(FOREVER));
        assertThat(Nanos.toMillis(FOREVER)).isPositive();
    }
}
