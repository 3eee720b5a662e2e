package io.cloudruntimes.core.server;

import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import org.jspecify.annotations.Nullable;

/** Says an error as the protocol that is served does. */
@FunctionalInterface
public interface ErrorEncoder {
    /**
     * The response for an error.
     *
     * @param operation what was asked for; null where the request is for none
     */
    RouteResponse write(@Nullable OperationInfo operation, CloudRuntimesException error);
}
