package io.cloudruntimes.generator.poet;

import static io.cloudruntimes.generator.poet.Emitted.call;
import static io.cloudruntimes.generator.poet.Emitted.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.Headers;
import io.cloudruntimes.core.http.HttpChannel;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.HttpResponse;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.core.runtime.WireConnector;
import io.cloudruntimes.core.server.grpc.GrpcCall;
import io.cloudruntimes.core.server.grpc.GrpcMethod;
import io.cloudruntimes.core.server.grpc.GrpcMethodSet;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.StreamListener;
import io.cloudruntimes.generator.Generator;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of an operation or a wire as a whole: the golden client calls the golden server, and the guard of an adapter. */
class MillRoundTripTest {
    private static Emitted emitted;

    private final List<HttpRequest> sent = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final List<Object> received = new ArrayList<>();
    private BiFunction<String, Object, @Nullable Object> service = (method, request) -> null;
    private InMemoryGrpc grpc;
    private RuntimeConnection connection;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        emitted = new Emitted(EmittedClasses.compile(Generator.generate(MillApi.plan()), folder));
    }

    @BeforeEach
    void connect() throws ReflectiveOperationException {
        GrpcMethodSet methods = (GrpcMethodSet) emitted.type("mill.mill.MillMillGrpcMethods")
                .getConstructor(api())
                .newInstance(implementation());
        grpc = new InMemoryGrpc(methods.methods());
        WireConnector connector = (WireConnector)
                emitted.type("mill.MillConnector").getConstructor().newInstance();
        connection = connector.over(Map.of("grpc", recorded(grpc), "gauge", recorded(nowhere())));
    }

    private static Class<?> api() {
        return emitted.type("mill.MillService");
    }

    private Object implementation() {
        return Proxy.newProxyInstance(api().getClassLoader(), new Class<?>[] {api()}, (proxy, method, arguments) -> {
            called.add(method.getName());
            received.add(arguments[0]);
            return service.apply(method.getName(), arguments[0]);
        });
    }

    private HttpChannel recorded(HttpChannel next) {
        return new HttpChannel() {
            @Override
            public HttpResponse send(HttpRequest request, CallContext context) {
                sent.add(request);
                return next.send(request, context);
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
                return CompletableFuture.completedFuture(send(request, context));
            }
        };
    }

    private static HttpChannel nowhere() {
        return new HttpChannel() {
            @Override
            public HttpResponse send(HttpRequest request, CallContext context) {
                return HttpResponse.of(200, Map.of("Content-Type", "application/json"), Bytes.utf8("{\"speed\":7}"));
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request, CallContext context) {
                return CompletableFuture.completedFuture(send(request, context));
            }
        };
    }

    private static Object builder(String type) {
        return callStatic(emitted.type("mill." + type), "builder");
    }

    private static Object grain(String value) {
        return callStatic(emitted.type("mill.Grain"), "of", value);
    }

    private Object send(String method, Object builder) {
        return call(connection.service(api()).orElseThrow(), method, call(builder, "build"), CallOptions.DEFAULT);
    }

    private static Object weight(long weight) {
        return call(call(builder("Weight"), "weight", weight), "build");
    }

    private static Object flour() {
        return call(call(builder("Flour"), "weight", 3L), "build");
    }

    private static Object grind() {
        return call(builder("GrindRequest"), "name", "a");
    }

    @Test
    void theClientLeavesOutTheHeadersThatTheRuntimeMustNotGet() {
        service = (method, request) -> flour();

        send("grind", grind());

        assertThat(sent.get(0).omittedHeaders()).containsExactly(":authority", "content-length");
    }

    @Test
    void aConstantHeaderWinsOverTheCallersAndIsNoneOfThemAtTheServer() {
        service = (method, request) -> flour();

        send("grind", call(grind(), "headers", Map.of("Accept-Encoding", "gzip", "mill-kind", "k")));

        assertThat(sent.get(0).headers()).containsSubsequence("Accept-Encoding", "gzip", "accept-encoding", "identity");
        assertThat(call(received.get(0), "headers")).isEqualTo(Map.of("mill-kind", "k"));
    }

    @Test
    void aConstantEntryIsNoneOfTheMapAtTheServer() throws IOException {
        service = (method, request) -> flour();

        send("grind", call(grind(), "options", Map.of("Speed", "7")));

        assertThat(MessageFields.entriesOf(grpc.sent.get(0), 6)).containsEntry("FileMode", "521");
        assertThat(call(received.get(0), "options")).isEqualTo(Map.of("Speed", "7"));
    }

    @Test
    void aConstantHeaderIsNoEntryOfAMapOfItsPrefix() {
        service = (method, request) -> weight(1);
        Object request = call(call(builder("DiscardSackRequest"), "name", "a"), "build");

        serve("mill.v1.Mill/Discard", message(1, "a"), Map.of("mill-mode", "one", "mill-kind", "k"));

        assertThat(call(received.get(0), "name")).isEqualTo(call(request, "name"));
        assertThat(call(received.get(0), "headers")).isEqualTo(Map.of("kind", "k"));
    }

    @Test
    void theServerDoesNotAskForConstantsThatTellNoOperationsApart() {
        service = (method, request) -> flour();

        serve("mill.v1.Mill/Grind", message(1, "a"), Map.of());

        assertThat(called).containsExactly("grind");
        assertThat(call(received.get(0), "name")).isEqualTo("a");
        assertThat(call(received.get(0), "options")).isEqualTo(Map.of());
    }

    /** What the emitted server makes of a message that no emitted client sends. */
    private Bytes serve(String method, Bytes message, Map<String, String> headers) {
        try {
            GrpcMethodSet methods = (GrpcMethodSet) emitted.type("mill.mill.MillMillGrpcMethods")
                    .getConstructor(api())
                    .newInstance(implementation());
            List<GrpcMethod.Unary> named = methods.methods().stream()
                    .map(GrpcMethod.Unary.class::cast)
                    .filter(it -> it.name().equals(method))
                    .toList();
            GrpcCall call = new BoxServer.Call(Headers.of(headers));
            return GrpcMethod.Unary.select(named, message, call).handler().handle(message, call);
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Bytes message(int field, String text) {
        return MessageWriter.message((out, value) -> out.string(field, value), text);
    }

    @Test
    void theClientSendsAnotherCallAndTheServerTakesItAsThat() throws IOException {
        service = (method, request) -> weight(5);
        Object request = call(call(builder("DiscardSackRequest"), "name", "a"), "tag", "t");

        Object result = send("discardSack", call(request, "headers", Map.of("kind", "k")));

        assertThat(call(result, "weight")).isEqualTo(5L);
        assertThat(sent.get(0).target()).isEqualTo("/mill.v1.Mill/DiscardAll");
        assertThat(sent.get(0).headers()).contains("mill-kind", "k").doesNotContain("mill-mode");
        Bytes message = grpc.sent.get(0);
        assertThat(MessageFields.stringOf(message, 1)).isEqualTo("yard");
        assertThat(MessageFields.stringOf(message, 2, 1)).isEqualTo("a");
        assertThat(called).containsExactly("discardSacks");
        Object sack = ((List<?>) call(received.get(0), "sacks")).get(0);
        assertThat(call(sack, "name")).isEqualTo("a");
        assertThat(call(sack, "weight").toString()).contains("t");
    }

    @Test
    void theServerTakesTheCallThatTheClientDoesNotSend() throws IOException {
        service = (method, request) -> weight(6);

        Bytes answer = serve("mill.v1.Mill/Discard", message(1, "a"), Map.of());

        assertThat(called).containsExactly("discardSack");
        assertThat(MessageFields.numberOf(answer, 1)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flour", "flour;fine", "oat-meal", ""})
    void aSupportedValueIsSent(String form) {
        service = (method, request) -> flour();

        send("grind", call(grind(), "form", form));

        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flou", "flours", "meal", "oat-meals", " "})
    void anyOtherValueIsRejectedBeforeAnythingIsSent(String form) {
        assertThatThrownBy(() -> send("grind", call(grind(), "form", form)))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("'form'")
                .hasMessageContaining("the mill has no such sieve")
                .hasMessageContaining("the empty text")
                .hasMessageContaining("nothing was sent");
        assertThat(sent).isEmpty();
    }

    @Test
    void aValueOfAnEnumerationIsCheckedAndNoneIsFine() {
        service = (method, request) -> flour();

        send("grind", call(grind(), "grain", grain("rye")));
        send("grind", grind());
        assertThat(sent).hasSize(2);
        assertThatThrownBy(() -> send("grind", call(grind(), "grain", grain("oats"))))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("too coarse");
        assertThat(sent).hasSize(2);
    }

    @Test
    void aValueIsCheckedOnAWireOfHttpAsWell() {
        Object read = call(builder("ReadGaugeRequest"), "name", "n");

        assertThat(call(send("readGauge", call(read, "unit", "turns")), "speed"))
                .isEqualTo(7L);
        assertThatThrownBy(() -> send("readGauge", call(read, "unit", "miles")))
                .isInstanceOf(UnsupportedByRuntimeException.class);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aStreamIsNotOpenedWithAValueThatIsNotSupported() {
        Object watch = call(call(builder("WatchGaugeRequest"), "unit", "mile"), "build");
        StreamListener<Object, Object> listener = (event) -> CompletableFuture.completedFuture(null);

        assertThatThrownBy(() -> call(connection.service(api()).orElseThrow(), "watchGauge", watch, listener))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("one dial");
        assertThat(sent).isEmpty();
    }

    @Test
    void anOperationIsNeverSentOnAWireThatServesOthers() throws ReflectiveOperationException {
        WireConnector connector = (WireConnector)
                emitted.type("mill.MillConnector").getConstructor().newInstance();
        RuntimeConnection gauge = connector.over(Map.of("gauge", recorded(nowhere())));

        assertThat(gauge.capabilities().supports("readGauge")).isTrue();
        assertThat(gauge.capabilities().supports("grind")).isFalse();
        assertThat(gauge.capabilities().of("grind").orElseThrow().reason())
                .contains("sent over grpc", "uses only gauge");
    }

    @Test
    void aHeaderThatTheRequestMustNotHaveIsNotTheCallersToSet() {
        assertThatThrownBy(() -> send("grind", call(grind(), "headers", Map.of("Content-Length", "1"))))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(sent).isEmpty();
    }

    // --- inside the JVM

    private Object guarded() throws ReflectiveOperationException {
        return emitted.type("capabilities.HandMillService")
                .getConstructor(api())
                .newInstance(implementation());
    }

    @Test
    void theGuardOfAnAdapterRejectsWhatTheBindingDoesNotSupport() throws ReflectiveOperationException {
        Object guard = guarded();
        for (Object builder :
                Arrays.asList(call(grind(), "headers", Map.of("a", "b")), call(grind(), "grain", grain("wheat")))) {
            assertThatThrownBy(() -> call(guard, "grind", call(builder, "build"), CallOptions.DEFAULT))
                    .isInstanceOf(UnsupportedByRuntimeException.class);
        }
        Object read = call(call(builder("ReadGaugeRequest"), "name", "n"), "build");
        assertThatThrownBy(() -> call(guard, "readGauge", read, CallOptions.DEFAULT))
                .isInstanceOf(UnsupportedByRuntimeException.class)
                .hasMessageContaining("a hand has no gauge");
        assertThat(called).isEmpty();
    }

    @Test
    void theGuardHandsTheRestToTheAdapter() throws ReflectiveOperationException {
        service = (method, request) -> flour();
        Object request = call(call(grind(), "grain", grain("oats")), "build");

        assertThat(call(guarded(), "grind", request, CallOptions.DEFAULT)).isEqualTo(flour());
        assertThat(received).containsExactly(request);
    }

    @Test
    void theRowsOfARuntimeInsideTheJvmTellAllOfIt() throws ReflectiveOperationException {
        Capabilities all = (Capabilities)
                emitted.type("capabilities.HandCapabilities").getField("ALL").get(null);

        assertThat(all.of("grind").orElseThrow().reason())
                .isEqualTo("By hand. 'headers' is not supported: nobody reads them."
                        + " 'grain' is not supported but for rye, oats: a hand is weak."
                        + " 'form' is absent: the sieve is out of sight.");
        assertThat(all.of("discardSack").orElseThrow().reason()).isEmpty();
    }
}
