package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.util.function.Supplier;

/** Runs an operation, and adds to its errors the runtime, the operation and the resource. */
public final class WithErrorContext {
    private WithErrorContext() {}

    /** Runs an operation that has a result. */
    public static <T> T call(OperationInfo operation, HasResource request, CallOptions options, Supplier<T> work) {
        try {
            operation.check(options);
            return work.get();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }

    /** Runs an operation that has no result. */
    public static void run(OperationInfo operation, HasResource request, CallOptions options, Runnable work) {
        try {
            operation.check(options);
            work.run();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }
}
