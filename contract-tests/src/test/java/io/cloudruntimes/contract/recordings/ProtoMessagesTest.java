package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtoMessagesTest {
    @ParameterizedTest
    @CsvSource({
        "0800, ''", // 1: 0
        "1202 0800, 1200", // 2: {1: 0}
        "0a0161 1000, 0a0161", // 1: "a", 2: 0
    })
    void aZeroMayBeLeftOut(String first, String second) {
        assertThat(ProtoMessages.same(first.replace(" ", ""), second.replace(" ", "")))
                .isTrue();
        assertThat(ProtoMessages.same(second.replace(" ", ""), first.replace(" ", "")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0801, ''", // 1: 1
        "0801, 0802",
        "0a0161, 0a0162", // 1: "a", 1: "b"
        "1200, ''", // 2: {}
        "1202 0801, 1200", // 2: {1: 1}
        "1200 1200, 1200", // twice 2: {}
        "0d00000000, ''", // a fixed number
        "0a0161, 1a0161", // another field
    })
    void allElseCounts(String first, String second) {
        assertThat(ProtoMessages.same(first.replace(" ", ""), second.replace(" ", "")))
                .isFalse();
    }
}
