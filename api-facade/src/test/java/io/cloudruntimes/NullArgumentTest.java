package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.rpc.Verb;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null in place of an argument of any call fails the call, with an error that names the operation and the argument. */
@Timeout(120)
@SuppressWarnings("NullAway") // null where none may be is what this is about
class NullArgumentTest {
    private static final String PACKAGE = CloudRuntimes.class.getPackageName();

    /** Null for one argument of a method, or in it. */
    record NullArgument(Method method, int index, @Nullable Object value) {
        String name() {
            return method.getParameters()[index].getName();
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameters())
                            .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                            .toList()
                    + ", " + name() + (value == null ? " null" : " with a null in it");
        }
    }

    /** All that a client has methods on which it makes calls with: the services, their twins, and the builders of calls. */
    private static Set<Object> callers(CloudRuntimes client) {
        Set<Object> callers = new LinkedHashSet<>();
        methods(CloudRuntimes.class)
                .filter(method -> isService(method.getReturnType()))
                .forEach(method -> add(callers, result(method, client, samples(method))));
        return callers;
    }

    private static void add(Set<Object> callers, Object caller) {
        callers.add(caller);
        methods(caller.getClass())
                .filter(method ->
                        method.getName().equals("async") || method.getName().equals("call"))
                .forEach(method -> add(callers, result(method, caller, samples(method))));
    }

    private static boolean isService(Class<?> type) {
        return methods(type).anyMatch(method -> method.getName().equals("async"));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals(PACKAGE) && !method.isBridge());
    }

    static List<NullArgument> nullArguments() {
        List<NullArgument> all = new ArrayList<>();
        try (CloudRuntimes client = CloudRuntimes.connect("embedded:")) {
            Stream.concat(callers(client).stream().map(Object::getClass), Stream.of(Transaction.class))
                    .distinct()
                    .flatMap(NullArgumentTest::methods)
                    .forEach(method -> all.addAll(nullArguments(method)));
        }
        assertThat(all)
                .<Class<?>>extracting(argument -> argument.method().getDeclaringClass())
                .contains(State.class, AsyncConfiguration.class, Locks.class, RpcCallBuilder.class, Transaction.class);
        return all;
    }

    private static List<NullArgument> nullArguments(Method method) {
        List<NullArgument> all = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (!method.getAnnotatedParameterTypes()[i].isAnnotationPresent(Nullable.class)) {
                all.add(new NullArgument(method, i, null));
                if (type == String[].class) {
                    all.add(new NullArgument(method, i, new String[] {"k", null}));
                } else if (Collection.class.isAssignableFrom(type)) {
                    all.add(new NullArgument(method, i, Arrays.asList("k", null)));
                } else if (type == Map.class) {
                    all.add(new NullArgument(method, i, Collections.singletonMap(null, "v")));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("nullArguments")
    void isRefusedWithTheOperationAndTheArgument(NullArgument argument) {
        try (CloudRuntimes client = CloudRuntimes.connect("embedded:")) {
            Throwable failure = catchThrowable(() -> call(client, argument));
            assertThat(failure).isInstanceOf(InvalidArgumentException.class);
            InvalidArgumentException refused = (InvalidArgumentException) failure;
            assertThat(refused.operation()).as(refused.getMessage()).isNotEmpty();
            assertThat(refused).hasMessageContaining("null");
            if (argument.value() == null) {
                assertThat(refused.reason()).contains(isWhatIsSent(argument) ? "the value is null" : argument.name());
            }
        }
    }

    /** The value itself, whose error says what to do where there is none. */
    private static boolean isWhatIsSent(NullArgument argument) {
        return argument.method().getParameterTypes()[argument.index()] == Object.class
                || List.of("bytes", "stream", "content").contains(argument.name());
    }

    private static void call(CloudRuntimes client, NullArgument argument) throws Throwable {
        Method method = argument.method();
        Object[] arguments = samples(method);
        arguments[argument.index()] = argument.value();
        if (method.getDeclaringClass() == Transaction.class) {
            client.state("orders").transact(transaction -> result(method, transaction, arguments));
            return;
        }
        Object caller = callers(client).stream()
                .filter(method.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
        Object result = result(method, caller, arguments);
        if (result instanceof RpcCall call) {
            call.send();
        } else if (result instanceof AsyncRpcCall call) {
            join(call.send());
        } else if (result instanceof CompletableFuture<?> future) {
            join(future);
        }
    }

    private static void join(CompletableFuture<?> future) throws Throwable {
        try {
            future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static Object result(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw NullArgumentTest.<RuntimeException>unchecked(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // rethrows whatever a call has thrown
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    private static Object[] samples(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(NullArgumentTest::sample)
                .toArray();
    }

    private static Object sample(Class<?> type) {
        Map<Class<?>, Object> samples = Map.ofEntries(
                Map.entry(String.class, "k"),
                Map.entry(Object.class, "v"),
                Map.entry(Class.class, String.class),
                Map.entry(TypeRef.class, new TypeRef<String>() {}),
                Map.entry(Duration.class, Duration.ofSeconds(1)),
                Map.entry(Collection.class, List.of("k")),
                Map.entry(List.class, List.of("k")),
                Map.entry(Map.class, Map.of("k", "v")),
                Map.entry(String[].class, new String[] {"k"}),
                Map.entry(Verb.class, Verb.GET),
                Map.entry(Bytes.class, Bytes.EMPTY),
                Map.entry(byte[].class, new byte[0]),
                Map.entry(Content.class, Content.EMPTY),
                Map.entry(InputStream.class, InputStream.nullInputStream()));
        if (samples.containsKey(type)) {
            return samples.get(type);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    NullArgumentTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> null);
        }
        try {
            return type.getField("DEFAULT").get(null); // options
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    @Test
    void whatMakesAClientIsNotNullEither() {
        assertRefused(catchThrowable(() -> CloudRuntimes.connect(null)), "URL");
        CloudRuntimes.Builder builder = CloudRuntimes.builder("embedded:");
        assertRefused(catchThrowable(() -> builder.serializer(null)), "'serializer'");
        assertRefused(catchThrowable(() -> builder.interceptor(null)), "'interceptor'");
        assertRefused(catchThrowable(() -> builder.timeout(null)), "timeout");
        assertRefused(catchThrowable(() -> CloudRuntimes.over(null, Serializer.gson())), "'connection'");
        try (CloudRuntimes client = builder.connect()) {
            assertRefused(catchThrowable(() -> client.service(null)), "'type'");
        }
    }

    @Test
    void theCallbacksOfAStreamAreNotNull() {
        HandlerOptions options = HandlerOptions.DEFAULT;
        assertRefused(catchThrowable(() -> options.onGap(null)), "'onGap'");
        assertRefused(catchThrowable(() -> options.onClosed(null)), "'onClosed'");
        assertRefused(catchThrowable(() -> options.onHandlerError(null)), "'onHandlerError'");
        assertRefused(catchThrowable(() -> options.withHandlerTimeout(null)), "timeout of a handler");
    }

    @Test
    void theTypeOfAnArrivedValueIsNotNull() {
        List<Throwable> inHandler = new CopyOnWriteArrayList<>();
        try (CloudRuntimes client = CloudRuntimes.connect("embedded:");
                Subscription served = client.rpc().serve("shop", call -> {
                    inHandler.add(catchThrowable(() -> call.as((Class<?>) null)));
                    inHandler.add(catchThrowable(() -> call.as((TypeRef<?>) null)));
                    return call.answer("v");
                })) {
            RpcResponse response = client.rpc().call("shop", "list").send();
            assertRefused(catchThrowable(() -> response.as((Class<?>) null)), "'type'");
            assertRefused(catchThrowable(() -> response.as((TypeRef<?>) null)), "RpcService.invokeMethod");
            BindingResult result = client.binding("queue").invoke("create", "v");
            assertRefused(catchThrowable(() -> result.as((Class<?>) null)), "'type'");
            assertRefused(catchThrowable(() -> result.as((TypeRef<?>) null)), "BindingService.invokeBinding");
        }
        assertThat(inHandler).hasSize(2).allSatisfy(failure -> assertRefused(failure, "'type'"));
    }

    private static void assertRefused(Throwable failure, String name) {
        assertThat(failure).isInstanceOf(InvalidArgumentException.class).hasMessageContaining(name);
    }
}
