package io.cloudruntimes.contract.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.util.Set;
import java.util.function.Function;

/**
 * What a recorded answer says of a failure.
 *
 * @param status the status, a number of HTTP or a name of gRPC
 * @param message the sidecar's own words
 * @param reasons the machine-readable reasons; one of them must be told
 * @param statusOf where an error of the client keeps the status
 */
record Answer(String status, String message, Set<String> reasons, Function<CloudRuntimesException, String> statusOf) {
    /** The error has the code, and all that the sidecar said is kept. */
    void check(String code, CloudRuntimesException error) {
        assertThat(error.code().value()).as(error.getMessage()).isEqualTo(code);
        assertThat(error.reason()).isEqualTo(message);
        assertThat(statusOf.apply(error)).isEqualTo(status);
        if (!reasons.isEmpty()) {
            assertThat(error.details().get("reason")).isIn(reasons);
        }
    }
}
