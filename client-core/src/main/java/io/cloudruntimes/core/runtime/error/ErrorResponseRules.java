package io.cloudruntimes.core.runtime.error;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server side of a runtime's wires writes errors: the first rule that matches decides.
 *
 * @param domain the domain of {@code google.rpc.ErrorInfo} details; empty if there is none
 */
public record ErrorResponseRules(String domain, List<ErrorResponseRule> answers) {
    public ErrorResponseRules {
        answers = List.copyOf(answers);
    }

    ErrorResponseRule of(@Nullable OperationInfo operation, CloudRuntimesException error) {
        return answers.stream()
                .filter(answer -> answer.fits(error.code(), operation))
                .findFirst()
                .orElseGet(() -> ErrorResponseRule.plain(error.code()));
    }
}
