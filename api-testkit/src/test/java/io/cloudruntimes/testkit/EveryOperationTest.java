package io.cloudruntimes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.testkit.internal.Operations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the API can be made to fail with every code; a later service is here by itself. */
class EveryOperationTest {
    static List<OperationInfo> operations() {
        return ApiOperations.ALL;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void failsWithEachCode(OperationInfo operation) {
        try (RuntimeControl control = RuntimeControl.inMemory().start()) {
            Object service = control.runtimes().service(Operations.service(operation));
            Method method = Operations.method(operation);
            for (ErrorCode code : ErrorCode.values()) {
                control.failNext(1, operation.operationId()).with(code);
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(EveryOperationTest::argument)
                        .toArray();
                Throwable error = catchThrowable(() -> {
                    try {
                        method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
                assertThat(error)
                        .as("%s with %s", operation.name(), code)
                        .isInstanceOfSatisfying(CloudRuntimesException.class, it -> {
                            assertThat(it.code()).isEqualTo(code);
                            assertThat(it.operation()).isEqualTo(operation.method());
                            assertThat(it.runtime()).isEqualTo("embedded");
                        });
            }
            assertThat(control.calls(operation.operationId())).hasSize(ErrorCode.values().length);
            control.checkFaultsUsed();
        }
    }

    private static Object argument(Class<?> type) {
        if (type == CallOptions.class) {
            return CallOptions.DEFAULT;
        }
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null)
                : Requests.smallest(type);
    }
}
