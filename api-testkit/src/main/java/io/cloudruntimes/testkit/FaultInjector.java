package io.cloudruntimes.testkit;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.ServiceDecorator;
import io.cloudruntimes.testkit.internal.Operations;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Decorates every service of the runtime under test: records its calls, and fires the faults that match them. It knows no
 * service by name: {@code ApiOperations} lists the operations. Thread-safe.
 */
final class FaultInjector implements ServiceDecorator {
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    private final Duration defaultTimeout;

    FaultInjector(Duration defaultTimeout) {
        this.defaultTimeout = defaultTimeout;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    void clearCalls() {
        calls.clear();
    }

    @Override
    public <S> S decorate(Class<S> type, S service) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.isDefault()) { // leads to a method with all arguments
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    Optional<OperationInfo> operation = Operations.of(type, method);
                    return operation.isEmpty()
                            ? invoke(service, method, arguments)
                            : call(operation.get(), service, method, arguments);
                }));
    }

    private @Nullable Object call(OperationInfo operation, Object service, Method method, Object[] arguments)
            throws Throwable {
        HasResource request = (HasResource) arguments[0];
        CallOptions options = Arrays.stream(arguments)
                .filter(CallOptions.class::isInstance)
                .map(CallOptions.class::cast)
                .findFirst()
                .orElse(CallOptions.DEFAULT);
        try {
            Optional<Fault> fault =
                    faults.stream().filter(it -> it.matches(operation, request)).findFirst();
            if (fault.isPresent() && !fault.get().firesAfterCall()) {
                fault.get().fire(options, defaultTimeout);
            }
            Object result = invoke(service, method, arguments);
            if (fault.isPresent() && fault.get().firesAfterCall()) {
                fault.get().fire(options, defaultTimeout);
            }
            calls.add(new RecordedCall(operation, request, null));
            return result;
        } catch (CloudRuntimesException e) {
            CloudRuntimesException error =
                    e.inContext(ErrorContext.of(operation, request).withRuntime(EmbeddedRuntime.NAME));
            calls.add(new RecordedCall(operation, request, error));
            throw error;
        }
    }

    private static @Nullable Object invoke(Object service, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
