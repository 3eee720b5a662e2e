package io.cloudruntimes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MapEntriesTest {
    @Test
    void anEntryOfARequestMustBeReadable() {
        Map<String, String> map = new HashMap<>(Map.of("ttl", "5", "time", "yesterday"));
        assertThat(MapEntries.<Integer>take(map, "ttl", Integer::valueOf)).isEqualTo(5);
        assertThat(MapEntries.<Integer>take(map, "none", Integer::valueOf)).isNull();
        assertThatThrownBy(() -> MapEntries.take(map, "time", Instant::parse))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("time is not of the form")
                .hasMessageNotContaining("yesterday");
    }

    @Test
    void anEntryOfAnEventThatCannotBeReadStays() {
        Map<String, String> map = new HashMap<>(Map.of("time", "2026-11-28 10:00:00Z", "id", "7"));
        assertThat(MapEntries.<Instant>takeReadable(map, "time", Instant::parse))
                .isNull();
        assertThat(MapEntries.<Integer>takeReadable(map, "id", Integer::valueOf))
                .isEqualTo(7);
        assertThat(MapEntries.<Integer>takeReadable(map, "none", Integer::valueOf))
                .isNull();
        assertThat(map).isEqualTo(Map.of("time", "2026-11-28 10:00:00Z"));
    }
}
