package io.cloudruntimes;

import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.ErrorContext;

/** What a lock is on: a resource of a store. */
record LockedResource(String storeName, String resource) {
    /** What an error of the client is about. */
    ErrorContext context(OperationInfo operation, String runtime) {
        return ErrorContext.of(operation)
                .withRuntime(runtime)
                .withResource(
                        "storeName " + HasResource.quote(storeName) + ", resourceId " + HasResource.quote(resource));
    }
}
