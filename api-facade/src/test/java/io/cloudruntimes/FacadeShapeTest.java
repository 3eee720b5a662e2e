package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each type that an application reaches from a connection, those of services to come among them. */
class FacadeShapeTest {
    private static final String PACKAGE = CloudRuntimes.class.getPackageName();

    /** The types that lead on from a connection. */
    static Set<Class<?>> reached() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(CloudRuntimes.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (found.add(type)) {
                methods(type)
                        .flatMap(method -> Stream.concat(
                                Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
                        .filter(next -> next.getPackageName().equals(PACKAGE) && !next.isEnum())
                        .forEach(open::add);
            }
        }
        assertThat(found)
                .contains(State.class, AsyncState.class, RpcResponse.class, RpcRequest.class, RpcHandler.class);
        return found;
    }

    /** The services of a connection, and their twins with futures. */
    static List<Class<?>> services() {
        List<Class<?>> services = reached().stream()
                .filter(type ->
                        methods(type).anyMatch(method -> method.getName().equals("async")))
                .<Class<?>>flatMap(type -> Stream.of(type, async(type)))
                .toList();
        assertThat(services).contains(State.class, PubSub.class, Rpc.class, RuntimeInfo.class, AsyncRpc.class);
        return services;
    }

    private static Class<?> async(Class<?> type) {
        return methods(type)
                .filter(method -> method.getName().equals("async"))
                .findFirst()
                .orElseThrow()
                .getReturnType();
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge());
    }

    @ParameterizedTest
    @MethodSource("reached")
    void whatTakesAClassTakesATypeWithArgumentsToo(Class<?> type) {
        List<String> all = methods(type)
                .map(method -> signature(method, method.getParameterTypes()))
                .toList();
        methods(type)
                .filter(method -> List.of(method.getParameterTypes()).contains(Class.class))
                .filter(method -> method.getTypeParameters().length > 0 && !returnsService(method))
                .forEach(method -> {
                    Class<?>[] twin = method.getParameterTypes();
                    Arrays.setAll(twin, i -> twin[i] == Class.class ? TypeRef.class : twin[i]);
                    assertThat(all).as(method.toGenericString()).contains(signature(method, twin));
                });
    }

    /** A generated service is chosen by its class, which has no type arguments. */
    private static boolean returnsService(Method method) {
        return method.getDeclaringClass() == CloudRuntimes.class
                && method.getName().equals("service");
    }

    private static String signature(Method method, Class<?>[] parameters) {
        return method.getName() + Arrays.toString(parameters);
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachCallTakesOptions(Class<?> service) {
        boolean hasBuilder =
                methods(service).anyMatch(method -> method.getName().equals("call"));
        methods(service)
                .filter(method -> !method.getName().equals("async"))
                .filter(method -> !hasBuilder) // the builder of a call has them
                .filter(method -> !List.of(method.getParameterTypes()).contains(Duration.class)) // it is the option
                .forEach(method -> assertThat(methods(service))
                        .as(method.toGenericString())
                        .anyMatch(other -> other.getName().equals(method.getName())
                                && Arrays.stream(other.getParameterTypes())
                                        .anyMatch(parameter ->
                                                parameter.getSimpleName().endsWith("Options"))));
    }

    @ParameterizedTest
    @MethodSource("reached")
    void headersOfOneNameAreAList(Class<?> type) {
        boolean hasHeaders =
                methods(type).anyMatch(method -> method.getName().equals("headers") && method.getParameterCount() == 0);
        if (hasHeaders) {
            assertThat(methods(type))
                    .anyMatch(method -> method.getName().equals("headers")
                            && List.of(method.getParameterTypes()).equals(List.of(String.class))
                            && method.getReturnType() == List.class);
        }
    }
}
