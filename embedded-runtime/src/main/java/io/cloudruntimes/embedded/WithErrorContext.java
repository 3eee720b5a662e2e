package io.cloudruntimes.embedded;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import java.util.function.Supplier;

/** Gives errors the operation and what it was about. */
final class WithErrorContext {
    private WithErrorContext() {}

    static <T> T of(OperationInfo operation, HasResource request, CallOptions options, Supplier<T> work) {
        try {
            operation.check(options);
            return work.get();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }

    static void run(OperationInfo operation, HasResource request, CallOptions options, Runnable work) {
        try {
            operation.check(options);
            work.run();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }
}
