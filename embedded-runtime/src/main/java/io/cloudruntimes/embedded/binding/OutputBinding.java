package io.cloudruntimes.embedded.binding;

import io.cloudruntimes.binding.InvokeBindingRequest;
import io.cloudruntimes.binding.InvokeBindingResponse;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.embedded.module.Component;
import java.util.List;

/** One output binding. Thread-safe. */
interface OutputBinding extends AutoCloseable {
    /**
     * Carries out an operation.
     *
     * @throws UnsupportedByRuntimeException if the binding does not have the operation
     */
    InvokeBindingResponse invoke(InvokeBindingRequest request, CallOptions options);

    /** What the runtime says about it. */
    Component describe(String name);

    @Override
    void close();

    /** The error for an operation that a binding does not have. */
    static UnsupportedByRuntimeException unsupported(String operation, List<String> operations) {
        return new UnsupportedByRuntimeException(
                "the binding has no operation '" + operation + "'; it has " + String.join(", ", operations));
    }

    /** A result without status and metadata. */
    static InvokeBindingResponse result(Bytes data) {
        return InvokeBindingResponse.builder().data(data).build();
    }
}
