package io.cloudruntimes.testkit;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import org.jspecify.annotations.Nullable;

/**
 * A call that a runtime under test has answered.
 *
 * @param operation the operation
 * @param request its inputs
 * @param error how it failed; null if it did not
 */
public record RecordedCall(
        OperationInfo operation,
        HasResource request,
        @Nullable CloudRuntimesException error) {
    /**
     * The inputs as the type that they have.
     *
     * @throws ClassCastException if they are of another type
     */
    public <Q extends HasResource> Q request(Class<Q> type) {
        return type.cast(request);
    }
}
