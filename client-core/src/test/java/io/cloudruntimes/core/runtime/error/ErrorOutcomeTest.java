package io.cloudruntimes.core.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that are outcomes, recognized by texts that name an input of the request. */
class ErrorOutcomeTest {
    private static final ErrorOutcome ABSENT = ErrorOutcome.http("errorCode", "message", "details")
            .or("500", List.of("ERR_SECRET_GET"), List.of(": secret {name} not found", "secrets \"{name}\" not found"));

    private static boolean isAbsent(String name, String message) {
        String body = "{\"errorCode\":\"ERR_SECRET_GET\",\"message\":\"" + message.replace("\"", "\\\"") + "\"}";
        return ABSENT.with(Map.of("name", name))
                .include(HttpResponse.of(500, Map.of("Content-Type", "application/json"), Bytes.utf8(body)));
    }

    private static String daprd(String name, String error) {
        return "failed getting secret with key " + name + " from secret store vault: " + error;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "{name}", "$1", "not found", ": secret a not found", "a.*", "secret"})
    void theTextAboutTheSecretItselfFits(String name) {
        assertThat(isAbsent(name, daprd(name, "secret " + name + " not found"))).isTrue();
        assertThat(isAbsent(name, daprd(name, "secrets \"" + name + "\" not found")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "secret a not found",
                ": secret {name} not found",
                "x: secret x not found",
                ": secret ",
                "secrets \"x\" not found",
                "not found"
            })
    void aNameThatLooksLikeTheTextDoesNotMakeAnotherErrorFit(String name) {
        assertThat(isAbsent(name, daprd(name, "connection refused"))).isFalse();
        assertThat(isAbsent(name, daprd(name, "secret other not found"))).isFalse();
        assertThat(isAbsent(name, daprd(name, "dial tcp: lookup vault: host not found")))
                .isFalse();
    }

    @Test
    void theServerSendsTheTextAboutTheRequest() {
        ErrorOutcome grpc = ErrorOutcome.grpc().or("INTERNAL", List.of(), List.of(": secret {name} not found"));
        assertThat(grpc.with(Map.of("name", "a")).error()).hasMessage(": secret a not found");
    }
}
