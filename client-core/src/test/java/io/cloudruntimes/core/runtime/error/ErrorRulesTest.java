package io.cloudruntimes.core.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.ErrorCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrorRulesTest {
    @Test
    void theFirstRuleThatFitsDecidesTheCode() {
        ErrorRules rules = new ErrorRules(
                List.of(
                        new ErrorRule(ErrorCode.CONFLICT, "grpc", "", Set.of("STALE"), List.of()),
                        new ErrorRule(ErrorCode.UNAVAILABLE, "", "500", Set.of("STALE", "DOWN"), List.of("refused")),
                        new ErrorRule(ErrorCode.NOT_FOUND, "http", "", Set.of(), List.of("no such"))),
                "http");
        assertThat(rules.code("500", Set.of("STALE"), "it refused", ErrorCode.INTERNAL))
                .isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(rules.code("500", Set.of(), "no such thing", ErrorCode.INTERNAL))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(rules.code("400", Set.of("STALE"), "it refused", ErrorCode.INTERNAL))
                .isEqualTo(ErrorCode.INTERNAL);
    }
}
