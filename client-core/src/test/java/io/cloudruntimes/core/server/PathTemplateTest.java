package io.cloudruntimes.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which paths a template matches, and the path that it becomes. */
class PathTemplateTest {
    @Test
    void matchesSegmentBySegment() {
        PathTemplate template = PathTemplate.of("/a/{x}/b/{+rest}");
        assertThat(template.match("/a/1%2F2/b/c%20d/e")).isEqualTo(Map.of("x", "1/2", "rest", "c d/e"));
        assertThat(template.match("/a/1/b/")).isEqualTo(Map.of("x", "1", "rest", ""));
        for (String other : new String[] {"/a/1/b", "/a/1/c/d", "/A/1/b/c", "a/1/b/c", "/"}) {
            assertThat(template.match(other)).as(other).isNull();
        }
        assertThat(PathTemplate.of("/{+all}").match("/")).isEqualTo(Map.of("all", ""));
        assertThat(PathTemplate.of("/a").match("/a")).isEmpty();
        assertThat(PathTemplate.of("/a").match("/a/")).isNull();
    }

    @Test
    void whatItBecomesItMatches() {
        PathTemplate template = PathTemplate.of("/a/{x}/{+rest}");
        Map<String, String> parameters = Map.of("x", "1/2 +%", "rest", "c d/e\u00e4");
        assertThat(template.expand(parameters)).isEqualTo("/a/1%2F2%20%2B%25/c%20d/e%C3%A4");
        assertThat(template.match(template.expand(parameters))).isEqualTo(parameters);
        assertThat(template.expand(Map.of("x", "1"))).isEqualTo("/a/1/{+rest}");
    }

    @Test
    void theOneThatLeavesLessOpenComesFirst() {
        assertThat(PathTemplate.of("/a/{x}").leftOpen(Set.of()))
                .isLessThan(PathTemplate.of("/a/{x}/{+y}").leftOpen(Set.of()));
        assertThat(PathTemplate.of("/a/{+x}").leftOpen(Set.of()))
                .isLessThan(PathTemplate.of("/{+x}").leftOpen(Set.of()));
        assertThat(PathTemplate.of("/a/{x}").leftOpen(Set.of()))
                .isLessThan(PathTemplate.of("/{x}/{y}").leftOpen(Set.of()));
        assertThat(PathTemplate.of("/{x}").leftOpen(Set.of("x")))
                .isLessThan(PathTemplate.of("/{x}").leftOpen(Set.of()));
    }
}
