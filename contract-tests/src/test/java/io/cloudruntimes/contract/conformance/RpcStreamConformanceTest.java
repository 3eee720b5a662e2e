package io.cloudruntimes.contract.conformance;

import static io.cloudruntimes.contract.conformance.Divergences.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.contract.Repo;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.ResourceExhaustedException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.model.OperationBinding;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.WireBinding;
import io.cloudruntimes.rpc.AsyncRpcService;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.RpcService;
import io.cloudruntimes.rpc.Verb;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.SidecarDescription;
import io.cloudruntimes.sidecars.Sidecars;
import io.cloudruntimes.state.GetStateRequest;
import io.cloudruntimes.state.StateService;
import io.cloudruntimes.transport.jdk.JdkTransport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies as streams, both ways, through each runtime to a service with a port of its own. Handshakes, no clocks. */
@Timeout(120)
class RpcStreamConformanceTest {
    private static final String NAME = "streams";
    /** The most bytes of the body of a call, in the documents of the API. */
    private static final int MAX_BYTES = 16 << 20;

    private static final CallOptions STREAMED =
            CallOptions.builder().streamedResponse().build();

    private static final StreamService SERVICE = new StreamService();
    private static final EmbeddedRuntime EMBEDDED =
            EmbeddedRuntime.builder().service(NAME, SERVICE.uri()).build();
    private static final EmbeddedServer SERVED = EMBEDDED.serve(ServeOptions.onFreePort());
    private static final List<CloudRuntimes> CONNECTED = new ArrayList<>();

    /**
     * A runtime that leads to the service.
     *
     * @param maxBytes the most bytes of a request that go through it
     * @param tooMany the error beyond that
     */
    record Way(
            String name,
            RpcService rpc,
            @Nullable AsyncRpcService async,
            @Nullable StateService state,
            long maxBytes,
            Class<? extends CloudRuntimesException> tooMany) {
        @Override
        public String toString() {
            return name;
        }
    }

    @AfterAll
    static void stop() {
        CONNECTED.forEach(CloudRuntimes::close);
        SERVED.close();
        EMBEDDED.close();
        Sidecars.terminateEach(NAME);
        SERVICE.close();
    }

    @BeforeEach
    void reset() {
        SERVICE.reset();
    }

    static Stream<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(
                "in process",
                EMBEDDED.service(RpcService.class),
                null,
                EMBEDDED.service(StateService.class),
                MAX_BYTES,
                InvalidArgumentException.class));
        String served = SERVED.uri().toString();
        ways.add(connected("served", CloudRuntimes.connect(served), OptionalInt.empty()));
        ways.add(connected(
                "served, over the JDK",
                CloudRuntimes.builder(served).transport(JdkTransport.provider()).connect(),
                OptionalInt.empty()));
        Generation.plan(Repo.spec())
                .wired()
                .forEach(binding -> SidecarDescription.all().stream()
                        .filter(sidecar -> sidecar.runtime().equals(binding.name()))
                        .forEach(sidecar -> ways.addAll(through(sidecar, binding))));
        return ways.stream();
    }

    /** Through a real sidecar, over each wire that carries calls. */
    private static List<Way> through(SidecarDescription sidecar, RuntimeBinding binding) {
        if (!(binding.operations().get("invokeMethod") instanceof OperationBinding.Bound bound)) {
            return List.of();
        }
        String missing = sidecar.missing();
        if (missing != null) {
            System.err.println("NOT RUN: streams through " + binding.name() + ": " + missing);
            return List.of();
        }
        Sidecar running = Sidecars.of(binding.name()).start(NAME, "APP_PORT=" + SERVICE.port());
        return bound.clientWires().stream()
                .map(WireBinding::wire)
                .distinct()
                .map(wire -> connected(
                        binding.name() + "-" + wire,
                        CloudRuntimes.connect(running.url("wire=" + wire)),
                        binding.wire(wire).maxRequestBytes()))
                .toList();
    }

    /** A limit of the wire that is below that of the API is one of the runtime, and its error another. */
    private static Way connected(String name, CloudRuntimes runtime, OptionalInt limitOfWire) {
        CONNECTED.add(runtime);
        int max = Math.min(limitOfWire.orElse(MAX_BYTES), MAX_BYTES);
        return new Way(
                name,
                runtime.service(RpcService.class),
                runtime.service(AsyncRpcService.class),
                runtime.service(StateService.class),
                max,
                max < MAX_BYTES ? ResourceExhaustedException.class : InvalidArgumentException.class);
    }

    private static InvokeMethodRequest post(String method, Content body) {
        return InvokeMethodRequest.builder()
                .service(NAME)
                .method(method)
                .data(body)
                .build();
    }

    private static InvokeMethodRequest get(String method) {
        return post(method, Content.EMPTY).toBuilder().verb(Verb.GET).build();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String event() throws InterruptedException {
        return Objects.requireNonNullElse(SERVICE.events.poll(30, TimeUnit.SECONDS), "nothing");
    }

    private static String text(InvokeMethodResponse response) {
        return response.status() + " " + response.data().bytes().toUtf8();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStreamOfUnknownLengthArrivesByteForByte(Way way) {
        byte[] bytes = random(3_500_001);
        Content body = Content.of(new ByteArrayInputStream(bytes));
        assertThat(text(way.rpc.invokeMethod(post("sum", body)))).isEqualTo("200 " + StreamService.sum(bytes));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStreamOfKnownLengthArrivesByteForByteAndWhatFollowsIsLeft(Way way) throws IOException {
        byte[] bytes = random(1_000_000);
        InputStream in = new ByteArrayInputStream(bytes);
        assertThat(text(way.rpc.invokeMethod(post("sum", Content.of(in, 999_990)))))
                .isEqualTo("200 " + StreamService.sum(random(1_000_000, 999_990)));
        assertThat(in.readAllBytes()).hasSize(10);
    }

    private static byte[] random(int length, int taken) {
        return Arrays.copyOf(random(length), taken);
    }

    /** Gives its second half only once the service has read of the first. */
    private static InputStream afterTheFirstPart(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private boolean first = true;

            @Override
            public int read(byte[] to, int offset, int most) throws IOException {
                if (first) {
                    first = false;
                    return super.read(to, offset, bytes.length / 2);
                }
                if (in.available() > 0) {
                    awaitFirst();
                }
                return super.read(to, offset, most);
            }

            private void awaitFirst() throws IOException {
                try {
                    if (!"first".equals(event())) {
                        throw new IOException("the first part did not arrive before the second was asked for");
                    }
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aBodyIsSentWhileItIsRead(Way way) throws Exception {
        byte[] bytes = random(20_000);
        assertThat(text(way.rpc.invokeMethod(post("sum", Content.of(afterTheFirstPart(bytes))))))
                .isEqualTo("200 " + StreamService.sum(bytes));
        assertThat(event()).isEqualTo("whole");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerIsReadWhileItIsWritten(Way way) throws IOException {
        for (String method : List.of("parts", "events")) {
            SERVICE.mayWrite.release(); // a sidecar hands the head on with the first part, not before
            InvokeMethodResponse response = way.rpc.invokeMethod(get(method), STREAMED);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.contentType().orElse(""))
                    .startsWith(method.equals("events") ? "text/event-stream" : "text/plain");
            assertThat(response.headers()).containsEntry("x-answer", "own");
            try (Content data = response.data()) {
                InputStream in = data.stream();
                for (int part = 1; part <= 3; part++) {
                    SERVICE.mayWrite.release(part == 1 ? 0 : 1); // the next only now that the one before was read
                    assertThat(new String(in.readNBytes(9), StandardCharsets.UTF_8))
                            .isEqualTo("data: " + part + "\n\n");
                }
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerIsWholeUnlessAskedForOtherwise(Way way) {
        SERVICE.mayWrite.release(3);
        Content data = way.rpc.invokeMethod(get("parts")).data();
        assertThat(data.isRepeatable()).isTrue();
        assertThat(data).isEqualTo(Content.of(Bytes.utf8("data: 1\n\ndata: 2\n\ndata: 3\n\n")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void closingAnAnswerEarlyEndsTheCall(Way way) throws Exception {
        try (Content data = way.rpc.invokeMethod(get("endless"), STREAMED).data()) {
            assertThat(data.stream().readNBytes(100_000)).hasSize(100_000);
        }
        assertThat(event()).isEqualTo("gone");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theTimeoutGoesOnUntilTheEndOfTheBody(Way way) {
        CallOptions options = CallOptions.builder()
                .streamedResponse()
                .timeout(Duration.ofSeconds(5))
                .build();
        SERVICE.mayWrite.release();
        try (Content data = way.rpc.invokeMethod(get("parts"), options).data()) {
            ContentException failure = catchThrowableOfType(
                    ContentException.class, () -> data.stream().readAllBytes());
            assertThat(failure.error()).isInstanceOf(CallTimeoutException.class);
            assertThat(failure.error().getMessage()).contains("RpcService.invokeMethod", "service 'streams'");
        } finally {
            SERVICE.mayWrite.release(2);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerThatBreaksOffIsNoWholeOne(Way way) {
        for (CallOptions options : List.of(CallOptions.DEFAULT, STREAMED)) {
            check(way.name, "", "rpc-broken-answer", "unavailable", () -> {
                try (Content data = way.rpc.invokeMethod(get("broken"), options).data()) {
                    return data.bytes().toUtf8();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachStatusIsAnAnswerStreamedOrNot(Way way) {
        for (CallOptions options : List.of(CallOptions.DEFAULT, STREAMED)) {
            assertThat(text(way.rpc.invokeMethod(get("fail"), options))).isEqualTo("409 it is 409");
            InvokeMethodResponse moved = way.rpc.invokeMethod(get("moved"), options);
            assertThat(moved.headers()).containsEntry("location", "/elsewhere");
            assertThat(text(moved)).isEqualTo("302 it is elsewhere");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aBodyOverTheLimitIsRefusedBeforeItIsSentOrCutOff(Way way) throws Exception {
        byte[] bytes = new byte[(int) way.maxBytes + 1];
        assertThatThrownBy(() ->
                        way.rpc.invokeMethod(post("sum", Content.of(new ByteArrayInputStream(bytes), bytes.length))))
                .isInstanceOf(way.tooMany)
                .hasMessageContaining("has " + bytes.length);
        assertThat(SERVICE.events).isEmpty();

        assertThatThrownBy(() -> way.rpc.invokeMethod(post("sum", Content.of(new ByteArrayInputStream(bytes)))))
                .isInstanceOf(way.tooMany)
                .hasMessageContaining("more")
                .hasMessageContaining("RpcService.invokeMethod");
        assertThat(event()).isEqualTo("first");
        assertThat(event()).isEqualTo("cut");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aBodyThatCannotBeReadCutsTheCallOff(Way way) throws Exception {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            private int given;

            @Override
            public int read(byte[] to, int offset, int most) throws IOException {
                if (given > 50_000 && "first".equals(SERVICE.events.peek())) {
                    throw new IOException("the disk is on fire");
                }
                int count = super.read(to, offset, Math.min(most, 1000));
                given += count;
                return count < 0 ? waitForFirst() : count;
            }

            private int waitForFirst() throws IOException {
                try {
                    assertThat(event()).isEqualTo("first");
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                throw new IOException("the disk is on fire");
            }
        };
        assertThatThrownBy(() -> way.rpc.invokeMethod(post("sum", Content.of(failing))))
                .isInstanceOf(CancelledException.class)
                .hasMessageContaining("the disk is on fire");
        String next = event();
        assertThat("first".equals(next) ? event() : next).isEqualTo("cut");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStreamIsSentOnce(Way way) {
        InvokeMethodRequest request = post("sum", Content.of(new ByteArrayInputStream(new byte[10])));
        assertThat(way.rpc.invokeMethod(request).status()).isEqualTo(200);
        assertThatThrownBy(() -> way.rpc.invokeMethod(request)).isInstanceOf(InvalidArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerThatIsNoStreamIsNotGivenAsOne(Way way) {
        StateService state = way.state;
        if (state != null) {
            GetStateRequest request =
                    GetStateRequest.builder().storeName("orders").key("k").build();
            assertThatThrownBy(() -> state.get(request, STREAMED))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("StateService.get");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void asyncCallsStreamAsWell(Way way) throws Exception {
        AsyncRpcService async = way.async;
        if (async == null) {
            return;
        }
        byte[] bytes = random(300_000);
        assertThat(text(async.invokeMethod(post("sum", Content.of(new ByteArrayInputStream(bytes))))
                        .get(30, TimeUnit.SECONDS)))
                .isEqualTo("200 " + StreamService.sum(bytes));
        try (Content data = async.invokeMethod(get("endless"), STREAMED)
                .get(30, TimeUnit.SECONDS)
                .data()) {
            assertThat(data.stream().readNBytes(100_000)).hasSize(100_000);
        }
        SERVICE.events.removeIf(event -> !event.equals("gone"));
        assertThat(event()).isEqualTo("gone");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatFailsBeforeTheServiceFailsAsEver(Way way) {
        InvokeMethodRequest request = post("sum", Content.of(new ByteArrayInputStream(new byte[10]))).toBuilder()
                .service("no-such-service")
                .build();
        CloudRuntimesException error =
                catchThrowableOfType(CloudRuntimesException.class, () -> way.rpc.invokeMethod(request, STREAMED));
        assertThat(error.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
