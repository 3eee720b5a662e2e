package io.cloudruntimes.embedded;

import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands in for a service that no module provides, where the routes of all services are served: each call is unsupported. */
final class UnsupportedService implements InvocationHandler {
    private final Class<?> type;

    private UnsupportedService(Class<?> type) {
        this.type = type;
    }

    static <S> S of(Class<S> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new UnsupportedService(type)));
    }

    static UnsupportedByRuntimeException error(Class<?> type) {
        return new UnsupportedByRuntimeException("no module of the embedded runtime provides " + type.getSimpleName()
                + "; add the artifact that has one to the class path");
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) { // leads to a method with all arguments
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        throw error(type);
    }
}
