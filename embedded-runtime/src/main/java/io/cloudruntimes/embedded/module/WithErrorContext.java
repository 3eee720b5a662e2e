package io.cloudruntimes.embedded.module;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.util.function.Supplier;

/** Runs an operation, and adds to its errors the runtime, the operation and the resource. */
public final class WithErrorContext {
    private WithErrorContext() {}

    /** Runs an operation that has a result. */
    public static <T> T call(OperationInfo operation, HasResource request, CallOptions options, Supplier<T> work) {
        try {
            check(operation, options);
            return work.get();
        } catch (Throwable e) { // nothing but an error of the API leaves it
            FatalErrors.report(e);
            throw FailureMapper.of(e)
                    .inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }

    /** Runs an operation that has no result. */
    public static void run(OperationInfo operation, HasResource request, CallOptions options, Runnable work) {
        try {
            check(operation, options);
            work.run();
        } catch (Throwable e) { // nothing but an error of the API leaves it
            FatalErrors.report(e);
            throw FailureMapper.of(e)
                    .inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }

    private static void check(OperationInfo operation, CallOptions options) {
        operation.check(options);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException("the thread was interrupted before the call; nothing was done");
        }
    }
}
