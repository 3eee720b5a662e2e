package io.cloudruntimes.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.state.Concurrency;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateEntry;
import io.cloudruntimes.state.StateItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final SaveStateRequest SAVE = SaveStateRequest.builder()
            .storeName("orders")
            .items(List.of(
                    item("o-1").build(),
                    item("o-2").etag("7").concurrency(Concurrency.FIRST_WRITE).build()))
            .build();

    private static StateItem.Builder item(String key) {
        return StateItem.builder().key(key).value(Bytes.utf8("1"));
    }

    @Test
    void namesThoseOfTheModelsInside() {
        assertThat(Fields.names(SaveStateRequest.class))
                .containsExactlyInAnyOrder(
                        "storeName", "items", "key", "value", "etag", "concurrency", "consistency", "ttl", "metadata");
    }

    @Test
    void findsAValueWhereverItIs() {
        assertThat(Fields.has(SAVE, "storeName", "orders")).isTrue();
        assertThat(Fields.has(SAVE, "key", "o-2")).isTrue();
        assertThat(Fields.has(SAVE, "etag", "7")).isTrue();
        assertThat(Fields.has(SAVE, "concurrency", "first-write")).isTrue();
        assertThat(Fields.has(SAVE, "key", "o-3")).isFalse();
        assertThat(Fields.has(SAVE, "etag", "o-2")).isFalse();
    }

    @Test
    void silenceMayBeFilledAndNothingElse() {
        StateEntry said = StateEntry.builder().value(Bytes.utf8("1")).build();
        StateEntry more = said.toBuilder().etag("7").build();
        assertThat(Fields.isContained(said, more)).isTrue();
        assertThat(Fields.isContained(more, said)).isFalse();
        assertThat(Fields.isContained(Optional.of(said), Optional.of(more))).isTrue();
        assertThat(Fields.isContained(Optional.of(said), Optional.empty())).isFalse();
        assertThat(Fields.isContained(Optional.empty(), Optional.of(said))).isFalse();
        assertThat(Fields.isContained(List.of(said), List.of(more))).isTrue();
        assertThat(Fields.isContained(List.of(said), List.of())).isFalse();
        assertThat(Fields.isContained(null, null)).isTrue();
        assertThat(Fields.isContained(said, null)).isFalse();
        assertThat(Fields.isContained(more, more.toBuilder().etag("8").build())).isFalse();
    }
}
