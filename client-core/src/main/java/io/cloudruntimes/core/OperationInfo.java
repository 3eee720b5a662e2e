package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;

/**
 * The facts of an operation that hold for every call; one constant an operation.
 *
 * @param service the service, for example {@code StateService}
 * @param method the method of the service, for example {@code get}
 * @param operationId the id in the documents, for example {@code getState}
 * @param safe whether it may be sent again after a failure that leaves its outcome unknown
 * @param maturity how settled it is
 * @param streamableRequest whether the body of its request is read as a stream, so that it may be larger than the memory
 * @param streamableResponse whether the body of its response can be read as a stream
 */
public record OperationInfo(
        String service,
        String method,
        String operationId,
        boolean safe,
        Maturity maturity,
        boolean streamableRequest,
        boolean streamableResponse) {
    /** The facts of one operation without a stream. */
    public static OperationInfo of(String service, String method, String operationId, boolean safe, Maturity maturity) {
        return new OperationInfo(service, method, operationId, safe, maturity, false, false);
    }

    /** The same operation with a request whose body is read as a stream. */
    public OperationInfo withStreamableRequest() {
        return new OperationInfo(service, method, operationId, safe, maturity, true, streamableResponse);
    }

    /** The same operation with a response that can be read as a stream. */
    public OperationInfo withStreamableResponse() {
        return new OperationInfo(service, method, operationId, safe, maturity, streamableRequest, true);
    }

    /** The same operation for a request that must not be sent again, because it would take effect twice. */
    public OperationInfo sentOnce() {
        return new OperationInfo(service, method, operationId, false, maturity, streamableRequest, streamableResponse);
    }

    /**
     * Checks that a call supports its options.
     *
     * @throws InvalidArgumentException if they ask for a response as a stream, and it is none
     */
    public void check(CallOptions options) {
        if (options.streamedResponse() && !streamableResponse) {
            throw new InvalidArgumentException("the response of " + name()
                    + " is no stream; call it without streamedResponse(). Nothing was sent");
        }
    }

    /** Service and method, for example {@code StateService.get}. */
    public String name() {
        return service + "." + method;
    }
}
