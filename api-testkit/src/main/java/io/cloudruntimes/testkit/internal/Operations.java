package io.cloudruntimes.testkit.internal;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.neutral.NeutralConnector;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the operations of the API by id and by method. */
public final class Operations {
    private static final Map<String, OperationInfo> BY_ID =
            ApiOperations.ALL.stream().collect(Collectors.toMap(OperationInfo::operationId, Function.identity()));
    private static final Map<String, OperationInfo> BY_NAME =
            ApiOperations.ALL.stream().collect(Collectors.toMap(OperationInfo::name, Function.identity()));

    private static final Set<Class<?>> SERVICES = new NeutralConnector().services();

    private Operations() {}

    /** Whether a type is a generated interface of a service, sync or async. */
    public static boolean isService(Class<?> type) {
        return SERVICES.contains(type);
    }

    /**
     * The operation of an id, for example {@code saveState}.
     *
     * @throws IllegalArgumentException if the API has none; the message suggests similar names
     */
    public static OperationInfo of(String operationId) {
        OperationInfo operation = BY_ID.get(operationId);
        if (operation == null) {
            throw new IllegalArgumentException("the API has no operation '" + operationId + "'; "
                    + NearestNames.hint(operationId, BY_ID.keySet())
                    + ". The names are the operationIds of the API's documents");
        }
        return operation;
    }

    /** The operation of a service's method; empty if the method is not an operation. */
    public static Optional<OperationInfo> of(Class<?> service, Method method) {
        return Optional.ofNullable(BY_NAME.get(service.getSimpleName() + "." + method.getName()));
    }

    /** The generated interface of an operation. */
    public static Class<?> service(OperationInfo operation) {
        return SERVICES.stream()
                .filter(type -> type.getSimpleName().equals(operation.service()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + operation.service()));
    }

    /** The method of an operation that takes all its arguments. */
    public static Method method(OperationInfo operation) {
        return Arrays.stream(service(operation).getMethods())
                .filter(method -> method.getName().equals(operation.method()) && !method.isDefault())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + operation.name()));
    }

    /** The class of an operation's request. */
    public static Class<?> request(OperationInfo operation) {
        return method(operation).getParameterTypes()[0];
    }
}
