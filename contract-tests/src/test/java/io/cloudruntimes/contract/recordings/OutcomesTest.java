package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each recording of a request that the binding sends is replayed, or it is said why not; each row has its recording. */
class OutcomesTest {
    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void eachRecordingHasOneRow(String wire) {
        JsonObject outcomes = Replay.outcomes(wire);
        List<String> rows = new ArrayList<>(outcomes.getAsJsonObject("replayed").keySet());
        for (JsonElement skipped : outcomes.getAsJsonArray("skipped")) {
            assertThat(skipped.getAsJsonObject().get("why").getAsString()).isNotBlank();
            skipped.getAsJsonObject().getAsJsonArray("recordings").forEach(name -> rows.add(name.getAsString()));
        }
        Replay.withoutOperation(wire).stream()
                .filter(name -> !rows.contains(name))
                .forEach(rows::add);
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Replay.recorded(wire).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "grpc"})
    void eachRowSaysWhatMustComeOfIt(String wire) {
        for (Replay replay : Replay.of(wire)) {
            long outcomes = List.of("output", "absent", "done", "error", "events").stream()
                    .filter(replay.row()::has)
                    .count();
            assertThat(outcomes).as("outcomes of %s", replay).isEqualTo(1);
            assertThat(replay.isSent() || !replay.text("says").isEmpty())
                    .as("%s is not sent, and what the error says stands there", replay)
                    .isTrue();
        }
    }
}
