package io.cloudruntimes.generator.binding.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which templates of paths have a path in common though neither is the more fixed one. */
class CrossingPathsTest {
    @ParameterizedTest
    @CsvSource({
        "/a/{x}, /{y}/b, true",
        "/a/{+x}, /{y}/b, true",
        "/a/{+x}, /{y}/b/c, true",
        "/{x}/b/{z}, /a/{y}/{z}, true",
        "/a/{x}, /{y}/{z}, false",
        "/a/{x}, /a/b, false",
        "/a/{x}, /{y}/b/c, false",
        "/a/{x}, /b/{x}, false",
        "/{+x}, /a/b, false",
        "/a/{+x}, /{+y}, false",
        "/a, /, false",
        "/a, /{x}, false",
    })
    void cross(String a, String b, boolean crossing) {
        assertThat(CrossingPaths.cross(a, b)).isEqualTo(crossing);
        assertThat(CrossingPaths.cross(b, a)).isEqualTo(crossing);
    }
}
