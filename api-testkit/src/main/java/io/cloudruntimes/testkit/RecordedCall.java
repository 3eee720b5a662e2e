package io.cloudruntimes.testkit;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import org.jspecify.annotations.Nullable;

/**
 * A completed call of a runtime under test.
 *
 * @param operation the operation
 * @param request its inputs
 * @param error its error; null if it succeeded
 */
public record RecordedCall(
        OperationInfo operation,
        HasResource request,
        @Nullable CloudRuntimesException error) {
    /**
     * The inputs as their type.
     *
     * @throws ClassCastException if they are of another type
     */
    public <Q extends HasResource> Q request(Class<Q> type) {
        return type.cast(request);
    }
}
