package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recording of a request that the binding sends is replayed, or it is said why not; each row has its recording. */
class OutcomesTest {
    static List<Recordings> recordings() {
        return Recordings.all();
    }

    @Test
    void thereAreRecordings() {
        assertThat(recordings()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void eachRecordingHasOneRow(Recordings recordings) {
        JsonObject outcomes = recordings.outcomes();
        List<String> rows = new ArrayList<>(outcomes.getAsJsonObject("replayed").keySet());
        recordings.callbacks().forEach(callback -> rows.add(callback.name()));
        for (JsonElement skipped : outcomes.getAsJsonArray("skipped")) {
            assertThat(skipped.getAsJsonObject().get("why").getAsString()).isNotBlank();
            skipped.getAsJsonObject().getAsJsonArray("recordings").forEach(name -> rows.add(name.getAsString()));
        }
        recordings.withoutOperation().stream()
                .filter(name -> !rows.contains(name))
                .forEach(rows::add);
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(recordings.recorded().keySet());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void eachRowSaysWhatMustComeOfIt(Recordings recordings) {
        for (Replay replay : recordings.replayed()) {
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
