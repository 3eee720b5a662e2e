package io.cloudruntimes;

import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.ErrorContext;
import io.cloudruntimes.core.stream.Subscription;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the calls and streams of a client that is closed, alike on every runtime: a connection may outlive its client, and a
 * runtime inside this JVM has no connection that fails. All services of a client pass it. Thread-safe.
 */
final class ServiceGuard {
    private final String runtime;
    private final Set<Subscription> streams = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Object> guarded = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * The guard of an open client.
     *
     * @param runtime what the errors name as the runtime
     */
    ServiceGuard(String runtime) {
        this.runtime = runtime;
    }

    /** The service, which the guard can refuse, the same object each time; a class that is no interface as it is. */
    <S> S guard(Class<S> type, S service) {
        if (!type.isInterface()) {
            return service;
        }
        return type.cast(guarded.computeIfAbsent(
                type,
                first -> Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(type, service, method, arguments))));
    }

    private @Nullable Object call(Class<?> type, Object service, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (closed && method.getDeclaringClass() != Object.class) {
            CancelledException refused = closedError(context(type, method, arguments));
            if (method.getReturnType() == CompletableFuture.class) {
                return CompletableFuture.failedFuture(refused);
            }
            throw refused;
        }
        Object result = invoke(service, method, arguments);
        if (result instanceof Subscription stream) {
            opened(stream, context(type, method, arguments));
        }
        return result;
    }

    private static @Nullable Object invoke(Object service, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void opened(Subscription stream, ErrorContext context) {
        streams.add(stream);
        stream.closed().whenComplete((done, failure) -> streams.remove(stream));
        if (closed) { // while it was opened: nobody else closes it
            stream.close();
            throw closedError(context);
        }
    }

    private ErrorContext context(Class<?> type, Method method, @Nullable Object @Nullable [] arguments) {
        HasResource resource = arguments != null && arguments[0] instanceof HasResource request ? request : () -> "";
        return ApiOperations.ALL.stream()
                .filter(operation -> operation.method().equals(method.getName()))
                .filter(operation -> List.of(operation.service(), "Async" + operation.service())
                        .contains(type.getSimpleName()))
                .findFirst()
                .map(operation -> ErrorContext.of(operation, resource))
                .orElse(ErrorContext.EMPTY)
                .withRuntime(runtime);
    }

    /** The error of a call after {@code close()}. */
    static CancelledException closedError(ErrorContext context) {
        return new CancelledException("the client is closed", context, null);
    }

    boolean isClosed() {
        return closed;
    }

    /** Refuses all calls from now on. */
    void close() {
        closed = true;
    }

    /** Closes the streams that are still open. */
    void closeStreams() {
        streams.forEach(Subscription::close);
    }
}
