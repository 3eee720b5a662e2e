package io.cloudruntimes.embedded;

import io.cloudruntimes.core.Described;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import java.util.function.Supplier;

/** Gives errors the operation and what it was about. */
final class InContext {
    private InContext() {}

    static <T> T of(OperationInfo operation, Described request, Supplier<T> work) {
        try {
            return work.get();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }

    static void run(OperationInfo operation, Described request, Runnable work) {
        try {
            work.run();
        } catch (CloudRuntimesException e) {
            throw e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
        }
    }
}
