package io.cloudruntimes.testkit.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.api.ApiOperations;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.runtime.ServedRuntime;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.neutral.NeutralServer;
import io.cloudruntimes.testkit.Requests;
import io.cloudruntimes.testkit.internal.Fields;
import io.cloudruntimes.testkit.internal.Operations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation on each wire that is HTTP: what a stub says, the real client hears. A later service, and another runtime, is
 * here by itself.
 */
class EveryStubTest {
    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static final Map<String, Function<Stubs, OperationStubs>> WIRES = new LinkedHashMap<>();
    private static final Map<String, CloudRuntimes> CLIENTS = new LinkedHashMap<>();
    /** The name that the smallest requests have everywhere. */
    private static final String COMPONENT = "a-1";

    private static final Pattern TYPES = Pattern.compile("Works on components of the type (.*?)\\.(?: |$)");

    /** An operation on a wire. */
    record Way(String wire, OperationInfo operation) {
        @Override
        public String toString() {
            return operation.operationId() + " on " + wire;
        }

        OperationStubs stubs() {
            Stubs stubs = Stubs.on(SERVER);
            for (String type : commonTypes(wire)) {
                stubs = stubs.component(COMPONENT, type);
            }
            return Objects.requireNonNull(WIRES.get(wire)).apply(stubs);
        }

        Method method() {
            return Arrays.stream(OperationStubs.class.getMethods())
                    .filter(method -> method.getName().equals(operation.operationId()))
                    .filter(method -> method.getParameterCount() == 1
                            && HasResource.class.isAssignableFrom(method.getParameterTypes()[0]))
                    .findFirst()
                    .orElseThrow();
        }

        Stub stub(Object request) throws Throwable {
            return (Stub) Objects.requireNonNull(invoke(method(), stubs(), request));
        }

        boolean carries(Object request) {
            Throwable refusal = catchThrowable(() -> stub(request));
            if (refusal != null) {
                assertThat(refusal)
                        .isInstanceOfAny(UnsupportedByRuntimeException.class, InvalidArgumentException.class);
            }
            return refusal == null;
        }

        @Nullable
        Object call(Object request) throws Throwable {
            return invoke(
                    Operations.method(operation),
                    Objects.requireNonNull(CLIENTS.get(wire)).service(Operations.service(operation)),
                    request,
                    CallOptions.DEFAULT);
        }
    }

    /** A type of components on which all operations of a wire work that depend on it; none if no operation does. */
    private static List<String> commonTypes(String wire) {
        Set<String> common = null;
        for (Capabilities.Row row :
                Objects.requireNonNull(CLIENTS.get(wire)).capabilities().rows()) {
            Matcher types = TYPES.matcher(row.reason());
            if (types.find()) {
                List<String> of = List.of(types.group(1).split(" or "));
                if (common == null) {
                    common = new LinkedHashSet<>(of);
                }
                common.retainAll(of);
            }
        }
        if (common == null) {
            return List.of();
        }
        assertThat(common).as("types that all operations have in common").isNotEmpty();
        return List.of(common.iterator().next());
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static List<Way> ways() {
        if (!SERVER.isRunning()) { // asked once for each test method
            SERVER.start();
        }
        for (ServedRuntime runtime : ServiceLoader.load(ServedRuntime.class)) {
            boolean neutral = runtime instanceof NeutralServer;
            WIRES.put(runtime.name(), stubs -> stubs.runtime(runtime.name()));
            connect(
                    runtime.name(),
                    neutral
                            ? "http://127.0.0.1:" + SERVER.port()
                            : runtime.name() + "://127.0.0.1:" + SERVER.port() + "?wire=http");
        }
        List<Way> ways = new ArrayList<>();
        for (String wire : WIRES.keySet()) {
            for (OperationInfo operation : ApiOperations.ALL) {
                boolean once = Operations.method(operation).getParameterTypes()[1] == CallOptions.class;
                if (once) {
                    ways.add(new Way(wire, operation));
                }
            }
        }
        return ways;
    }

    private static void connect(String wire, String url) {
        CLIENTS.computeIfAbsent(
                wire, missing -> CloudRuntimes.builder(url).retries(false).connect());
    }

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @AfterAll
    static void stop() {
        CLIENTS.values().forEach(CloudRuntimes::close);
        SERVER.stop();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theClientHearsWhatTheStubSays(Way way) throws Throwable {
        Object smallest = Requests.smallest(way.method().getParameterTypes()[0]);
        if (!way.carries(smallest)) {
            assertThat(catchThrowable(() -> way.stub(smallest)))
                    .isInstanceOfSatisfying(UnsupportedByRuntimeException.class, error -> {
                        assertThat(error.runtime()).isEqualTo(way.wire());
                        assertThat(error.reason()).isEqualTo(reasonAtRunTime(way, smallest));
                    });
            return;
        }
        hears(way, smallest);
        Object fullest = Requests.fullest(smallest, way::carries);
        hears(way, fullest);
    }

    /** The stub says the same as the client that is connected. */
    private static String reasonAtRunTime(Way way, Object request) {
        CloudRuntimesException error = (CloudRuntimesException) catchThrowable(() -> way.call(request));
        return error.reason();
    }

    private static void hears(Way way, Object request) throws Throwable {
        SERVER.resetAll();
        Stub stub = way.stub(request);
        if (stub instanceof VoidStub nothing) {
            nothing.succeeds();
            way.call(request);
        } else if (stub instanceof OptionalStub<?>) {
            Object found = result(way);
            OptionalStub<Object> optional = cast(stub);
            optional.returns(found);
            assertThat(way.call(request)).isEqualTo(Optional.of(found));
            optional.absent();
            assertThat(way.call(request)).isEqualTo(Optional.empty());
        } else {
            Object usual = result(way);
            ValueStub<Object> value = cast(stub);
            boolean fixed = catchThrowable(() -> value.returns(usual)) != null;
            // the only text that a binding fixes is the name of the runtime
            Object result = fixed ? Requests.smallest(usual.getClass(), way.wire()) : usual;
            value.returns(result);
            assertThat(Fields.isContained(result, way.call(request))).isTrue();
        }
        stub.verifyCalled(stub instanceof OptionalStub<?> ? 2 : 1);
        assertThat(SERVER.findAllUnmatchedRequests()).isEmpty();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the class was asked for
    private static <S> S cast(Stub stub) {
        return (S) stub;
    }

    private static Object result(Way way) {
        Class<?> type =
                (Class<?>) ((ParameterizedType) way.method().getGenericReturnType()).getActualTypeArguments()[0];
        return Requests.smallest(type);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theClientFailsAsTheStubSays(Way way) throws Throwable {
        Object request = Requests.smallest(way.method().getParameterTypes()[0]);
        if (!way.carries(request)) {
            return; // the test above asks for the reason
        }
        Stub stub = way.stub(request);
        int said = 0;
        for (ErrorCode code : ErrorCode.values()) {
            Throwable refusal = catchThrowable(() -> stub.fails(code, "it was so"));
            if (refusal == null) {
                said++;
                assertThat(catchThrowable(() -> way.call(request)))
                        .as(code.value())
                        .isInstanceOfSatisfying(CloudRuntimesException.class, error -> {
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.reason()).contains("it was so");
                        });
            } else {
                assertThat(refusal)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("cannot carry " + code.value());
            }
        }
        stub.verifyCalled(said);
        assertThat(said).as("errors that the wire can say").isGreaterThanOrEqualTo(8);
    }
}
