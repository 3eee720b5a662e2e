package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.state.Consistency;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionTest {
    @ParameterizedTest
    @EnumSource(RuntimeLocation.class)
    void optionsThatAnOperationDoesNotCarryAreRefused(RuntimeLocation place) {
        SaveOptions strong = SaveOptions.DEFAULT.withConsistency(Consistency.STRONG);
        SaveOptions soon = SaveOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(1)));
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            assertThatThrownBy(() -> state.transact(all -> all.save("o-1", 1, strong)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("o-1");
            assertThatThrownBy(() -> state.transact(all -> all.delete("o-1", soon)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("transact()");
            state.transact(all -> all.save("o-1", 1), CallOptions.withTimeout(Duration.ofSeconds(20)));
            assertThat(state.get("o-1", Integer.class)).contains(1);
        }
    }
}
