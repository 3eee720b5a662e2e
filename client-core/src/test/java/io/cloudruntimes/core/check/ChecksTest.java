package io.cloudruntimes.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    @Test
    void anAllowedValuePasses() {
        assertThatCode(() -> Checks.allowed("T", "f", "b", "a", "b")).doesNotThrowAnyException();
        assertThatCode(() -> Checks.allowed("T", "f", true, "true")).doesNotThrowAnyException();
        assertThatCode(() -> SensitiveChecks.allowed("T", "f", "b", "a", "b")).doesNotThrowAnyException();
    }

    @Test
    void anyOtherValueIsRefusedWithThoseThatAreAllowed() {
        assertThatThrownBy(() -> Checks.allowed("T", "f", "c", "a", "b"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f must be a or b");
        assertThatThrownBy(() -> Checks.allowed("T", "f", false, "true"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f must be true");
    }

    @Test
    void aSensitiveValueIsRefusedWithoutShowing() {
        assertThatThrownBy(() -> SensitiveChecks.allowed("T", "f", "hunter22", "a", "b"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f must be a or b")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hunter"));
    }

    static Stream<ThrowingCallable> brokenRules() {
        return Stream.of(
                () -> Checks.length("T", "f", "hunter22", 0, 3),
                () -> Checks.pattern("T", "f", "hunter22", Pattern.compile("\\d*")),
                () -> Checks.allowed("T", "f", "hunter22", "a"),
                () -> Checks.range("T", "f", 31337, null, 8L),
                () -> Checks.range("T", "f", -31337, 0L, null),
                () -> Checks.wholeSeconds("T", "f", Duration.ofMillis(31337)));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void noValueShows(ThrowingCallable broken) {
        assertThatThrownBy(broken)
                .isInstanceOf(InvalidArgumentException.class)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hunter", "31", "337"));
    }
}
