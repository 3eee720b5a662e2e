package io.cloudruntimes.core.wire;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server side of a runtime's wires says of errors: the first answer that fits.
 *
 * @param domain who says it, in details of {@code google.rpc.ErrorInfo}; empty if nobody
 */
public record SaidErrors(String domain, List<SaidError> answers) {
    public SaidErrors {
        answers = List.copyOf(answers);
    }

    SaidError of(@Nullable OperationInfo operation, CloudRuntimesException error) {
        return answers.stream()
                .filter(answer -> answer.fits(error.code(), operation))
                .findFirst()
                .orElseGet(() -> SaidError.plain(error.code()));
    }
}
