package io.cloudruntimes.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedComparisonTest {
    @Test
    void theTrapsOfTheRequestLine() {
        assertThat(RecordedComparison.traps("/x?k=a%2Bb%20c", "/x?k=a%2bb%20c")).isEmpty();
        assertThat(RecordedComparison.traps("/x?k=a%2Bb%20c", "/x?k=a+b%20c")).isPresent();
        assertThat(RecordedComparison.traps("/x?k=a%2Bb%20c", "/x?k=a%2Bb+c")).isPresent();
        assertThat(RecordedComparison.traps("/x?k=a%2Bb%20c", "/x?k=a%20b%20c")).isPresent();
    }
}
