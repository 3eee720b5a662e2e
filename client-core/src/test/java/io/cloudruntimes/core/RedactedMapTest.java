package io.cloudruntimes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactedMapTest {
    private static Map<String, String> plain() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("user", "hunter1");
        map.put("password", "hunter2");
        return map;
    }

    @Test
    void isAMapLikeAnyOther() {
        Map<String, String> map = new RedactedMap(plain());
        assertThat(map.equals(plain())).isTrue();
        assertThat(plain().equals(map)).isTrue();
        assertThat(map.hashCode()).isEqualTo(plain().hashCode());
        assertThat(map.get("password")).isEqualTo("hunter2");
        assertThat(map.get("nope")).isNull();
        assertThat(map.containsKey("user")).isTrue();
        assertThat(new ArrayList<>(map.keySet())).containsExactly("user", "password");
        assertThat(new ArrayList<>(map.values())).containsExactly("hunter1", "hunter2");
        assertThat(map.size()).isEqualTo(2);
    }

    @Test
    void isUnmodifiable() {
        Map<String, String> map = new RedactedMap(Map.copyOf(plain()));
        assertThatThrownBy(() -> map.put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void noValueShows() {
        Map<String, String> map = new RedactedMap(plain());
        assertThat(map.toString()).contains("user", "password").doesNotContain("hunter");
        assertThat(map.values().toString()).doesNotContain("hunter");
        assertThat(map.entrySet().toString()).contains("user", "password").doesNotContain("hunter");
        assertThat(map.entrySet().iterator().next().toString()).contains("user").doesNotContain("hunter");
    }
}
