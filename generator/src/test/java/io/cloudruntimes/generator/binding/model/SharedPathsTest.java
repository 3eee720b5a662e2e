package io.cloudruntimes.generator.binding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedPathsTest {
    private static Map<String, String> values(String one, String other) {
        return SharedPaths.values(target(one), target(other)).orElse(Map.of());
    }

    private static RequestTarget target(String request) {
        String[] words = request.split(" ");
        return new RequestTarget(words[0], words[1]);
    }

    @Test
    void aValueThatIsAFixedSegmentOfAnotherPathIsFound() {
        assertThat(values("GET /s/{store}/{name}", "GET /s/{store}/bulk")).isEqualTo(Map.of("name", "bulk"));
        assertThat(values("GET /s/{store}/{name}", "GET /s/{other}/bulk")).isEqualTo(Map.of("name", "bulk"));
        assertThat(values("GET /{a}/{b}", "GET /x/y")).isEqualTo(Map.of("a", "x", "b", "y"));
        assertThat(values("GET /s/{+path}", "GET /s/a/b")).isEqualTo(Map.of("path", "a/b"));
        assertThat(values("* /s/{name}", "GET /s/bulk")).isEqualTo(Map.of("name", "bulk"));
        assertThat(values("GET /s/{name}", "* /s/bulk")).isEqualTo(Map.of("name", "bulk"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /s/{store}/bulk, GET /s/{store}/{name}",
        "GET /s/{store}/{name}, GET /s/{store}/{name}",
        "GET /s/{store}/{name}, POST /s/{store}/bulk",
        "GET /s/{store}/{name}, GET /t/{store}/bulk",
        "GET /s/{store}/{name}, GET /s/{store}/bulk/more",
        "GET /s/{store}/{name}, GET /s/bulk",
        "GET /s/{name}, GET /s/{+name}",
        "GET /s/{+name}, GET /s/{name}",
        "GET /s/{+name}, GET /s/{name}/x",
        "GET /s, GET /s",
    })
    void otherPathsShareNothing(String one, String other) {
        assertThat(values(one, other)).isEmpty();
    }
}
