package io.cloudruntimes.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "90s, 90",
        "1h30m, 5400",
        "1h0m1.9s, 3601",
        "1.5h, 5400",
        ".5m, 30",
        "1.s, 1",
        "999ms, 0",
        "1000000000ns, 1",
        "1000000us, 1",
        "1000000\u00b5s, 1",
        "1000000\u03bcs, 1",
        "0, 0",
        "+2s, 2",
        "-1.5s, -2",
        "2562047h47m16s, 9223372036"
    })
    void aDurationOfGoIsReadDownToTheSecond(String text, long seconds) {
        assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "1d", "1h 2m", "1,5s", "PT1H", "--1s", "2026-01-02T03:04:05Z", "1s1"})
    void anotherTextIsNoDurationOfGo(String text) {
        assertThatThrownBy(() -> GoDuration.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDurationOfGoHasALimit() {
        assertThatThrownBy(() -> GoDuration.parse("9".repeat(40) + "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GoDuration.parse("9".repeat(200) + "h")).isInstanceOf(IllegalArgumentException.class);
        assertThat(GoDuration.format(Duration.ofSeconds(3600))).isEqualTo("3600s");
    }

    @ParameterizedTest
    @CsvSource({
        "PT3S, 3s",
        "PT0S, 0s",
        "PT100S, 100s",
        "PT0.5S, 0.5s",
        "PT-1.5S, -1.5s",
        "PT-0.25S, -0.25s",
        "PT0.000000001S, 0.000000001s"
    })
    void aDurationOfProtocolBuffersIsSeconds(Duration value, String text) {
        assertThat(ProtoDuration.format(value)).isEqualTo(text);
        assertThat(ProtoDuration.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "500ms", "1m", ".5s", "1.s", "1.0000000001s", "1e3s", " 1s"})
    void anotherTextIsNoDurationOfProtocolBuffers(String text) {
        assertThatThrownBy(() -> ProtoDuration.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:15:30.957Z, 2026-11-02 08:15:30.957 +0000 UTC",
        "2026-11-02T08:15:30Z, 2026-11-02 08:15:30 +0000 UTC",
        "2026-11-02T00:00:00.000000001Z, 2026-11-02 00:00:00.000000001 +0000 UTC"
    })
    void aMomentIsWrittenAsGoPrintsIt(Instant value, String text) {
        assertThat(GoTime.format(value)).isEqualTo(text);
        assertThat(GoTime.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02 09:15:30.5 +0100 CET m=+12.5",
        "2026-11-02 04:45:30.500 -0330 NST",
        "2026-11-02 11:15:30.5 +0300 +03",
        "2026-11-02 08:15:30.5 +0000 UTC m=-0.1"
    })
    void aMomentOfAnyZoneIsRead(String text) {
        assertThat(GoTime.parse(text)).isEqualTo(Instant.parse("2026-11-02T08:15:30.5Z"));
    }

    @Test
    void anotherTextIsNoMoment() {
        for (String text : new String[] {"", "2026-11-02T08:15:30Z", "2026-11-02 08:15:30 UTC", "now"}) {
            assertThatThrownBy(() -> GoTime.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> GoTime.parse("2026-13-02 08:15:30 +0000 UTC")).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"a b/c?, /a%20b/c%3F", "'', /", "/a, //a", "a/, /a/", "\u00e9+, /%C3%A9%2B"})
    void segmentsArePercentEncoded(String value, String path) {
        assertThat(UrlPath.format(value)).isEqualTo(path);
        assertThat(UrlPath.parse(path)).isEqualTo(value);
    }

    @Test
    void aPathWithoutASlashIsRead() {
        assertThat(UrlPath.parse("a%2Fb")).isEqualTo("a/b");
        assertThatThrownBy(() -> UrlPath.parse("/%zz")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> UrlPath.format("a/../b")).isInstanceOf(InvalidArgumentException.class);
    }
}
