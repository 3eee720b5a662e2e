package io.cloudruntimes.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;

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
                .hasMessageContaining("T.f must be a or b, is 'c'");
        assertThatThrownBy(() -> Checks.allowed("T", "f", false, "true"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f must be true, is false");
    }

    @Test
    void aSensitiveValueIsRefusedWithoutShowing() {
        assertThatThrownBy(() -> SensitiveChecks.allowed("T", "f", "hunter22", "a", "b"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("T.f must be a or b")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hunter"));
    }
}
