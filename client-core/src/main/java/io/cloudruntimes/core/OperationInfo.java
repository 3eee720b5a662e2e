package io.cloudruntimes.core;

/**
 * The facts of an operation that hold for every call; one constant an operation.
 *
 * @param service the service, for example {@code StateService}
 * @param method the method of the service, for example {@code get}
 * @param operationId the id in the documents, for example {@code getState}
 * @param safe whether it may be sent again after a failure that says nothing about its outcome
 * @param maturity how settled it is
 */
public record OperationInfo(String service, String method, String operationId, boolean safe, Maturity maturity) {
    /** The facts of one operation. */
    public static OperationInfo of(String service, String method, String operationId, boolean safe, Maturity maturity) {
        return new OperationInfo(service, method, operationId, safe, maturity);
    }

    /** Service and method, for example {@code StateService.get}. */
    public String name() {
        return service + "." + method;
    }
}
