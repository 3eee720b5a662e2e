package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.sequencer.GetNextIdResponse;
import io.cloudruntimes.sequencer.SequenceGuarantee;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequencerTest {
    private static final NextIdOptions STRONG = NextIdOptions.DEFAULT.withGuarantee(SequenceGuarantee.STRONG);

    @ParameterizedTest
    @EnumSource
    void idsGrow(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Sequencer sequences = running.runtime().sequencer("sequences");
            assertThat(sequences.nextId("order", STRONG)).isEqualTo(1);
            assertThat(sequences.async().nextId("order", STRONG).join()).isEqualTo(2);
            assertThat(sequences.nextId("order")).isGreaterThan(2);
            assertThat(sequences.async().nextId("order").join()).isGreaterThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsRefused(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            Sequencer sequences = running.runtime().sequencer("sequences");
            assertThatThrownBy(() -> sequences.nextId("")).isInstanceOf(InvalidArgumentException.class);
            assertThat(sequences.async().nextId("")).isCompletedExceptionally();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x1", "1.0", "9223372036854775808"})
    void anIdThatIsNoNumberOf64BitsIsAnError(String id) {
        SequencerRequests requests = new SequencerRequests("sequences");
        assertThatThrownBy(() -> requests.id(
                        "order", GetNextIdResponse.builder().nextId(id).build()))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("SequencerService.getNextId")
                .hasMessageContaining("sequences")
                .hasMessageContaining("order");
    }

    @Test
    void theGreatestIdIsRead() {
        SequencerRequests requests = new SequencerRequests("sequences");
        String greatest = Long.toString(Long.MAX_VALUE);
        assertThat(requests.id(
                        "order", GetNextIdResponse.builder().nextId(greatest).build()))
                .isEqualTo(Long.MAX_VALUE);
    }
}
