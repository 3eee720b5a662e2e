package io.cloudruntimes.contract.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.GetOptions;
import io.cloudruntimes.State;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.proto.MessageFields;
import io.cloudruntimes.sidecars.NeedsSidecars;
import io.cloudruntimes.sidecars.Sidecar;
import io.cloudruntimes.sidecars.Sidecars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sidecar that samples every trace exports of the calls of a client: it begins the traces itself, and samples them all. */
@NeedsSidecars("dapr")
class DaprTracingTest {
    private static final OtlpReceiver RECEIVER = new OtlpReceiver();

    /** A span, by the names of its trace and of what it is about. */
    private record Span(String traceId, String name) {}

    /** A receiver of OTLP over HTTP, which keeps the spans that it gets. */
    private static final class OtlpReceiver {
        private final List<Span> spans = new CopyOnWriteArrayList<>();
        private final HttpServer server;

        OtlpReceiver() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/v1/traces", this::receive);
            server.start();
        }

        String uri() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void receive(HttpExchange exchange) throws IOException {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                    body = in.readAllBytes();
                }
            }
            for (Bytes resource : MessageFields.allOf(Bytes.wrap(body), 1)) {
                for (Bytes scope : MessageFields.allOf(resource, 2)) {
                    for (Bytes span : MessageFields.allOf(scope, 2)) {
                        String trace = HexFormat.of()
                                .formatHex(MessageFields.bytesOf(span, 1).toByteArray());
                        spans.add(new Span(trace, MessageFields.stringOf(span, 5)));
                    }
                }
            }
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        }
    }

    private static Sidecar sidecar() {
        return Sidecars.of("dapr")
                .start(
                        "traced",
                        "OTEL_EXPORTER_OTLP_ENDPOINT=" + RECEIVER.uri(),
                        "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                        "OTEL_EXPORTER_OTLP_INSECURE=true",
                        "OTEL_BSP_SCHEDULE_DELAY=100");
    }

    private static GetOptions traceparent(String traceparent) {
        return GetOptions.DEFAULT.withCall(
                CallOptions.builder().traceparent(traceparent).build());
    }

    /** A read that ends the test's reads: what was exported before it has arrived when its span has. */
    private static void awaitMarker(State state) {
        state.get("marker", String.class, traceparent("00-" + "ab".repeat(16) + "-00f067aa0ba902b7-01"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> RECEIVER.spans.stream()
                                .filter(span -> span.traceId().equals("ab".repeat(16)))
                                .count()
                        > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wire=http", "wire=grpc"})
    void readsWithoutAContextAreTracedAndThoseWithOneAsItSays(String wire) {
        Sidecar sidecar = sidecar();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url(wire))) {
            State state = runtime.state("orders");
            RECEIVER.spans.clear();
            for (int i = 0; i < 5; i++) {
                state.get("k", String.class);
            }
            awaitMarker(state);
            Set<String> own = new TreeSet<>();
            RECEIVER.spans.forEach(span -> own.add(span.traceId()));
            own.remove("ab".repeat(16));
            assertThat(own).as("five reads without a context are five traces").hasSize(5);

            RECEIVER.spans.clear();
            String sampled = "0af7651916cd43dd8448eb211c80319c";
            String unsampled = "1af7651916cd43dd8448eb211c80319c";
            for (int i = 0; i < 5; i++) {
                state.get("k", String.class, traceparent("00-" + sampled + "-b7ad6b7169203331-01"));
                state.get("k", String.class, traceparent("00-" + unsampled + "-b7ad6b7169203331-00"));
            }
            awaitMarker(state);
            List<String> traces = new ArrayList<>();
            RECEIVER.spans.forEach(span -> traces.add(span.traceId()));
            assertThat(traces).filteredOn(sampled::equals).hasSize(5);
            assertThat(traces).doesNotContain(unsampled);
        }
    }

    @Test
    void anErrorNamesTheTraceThatTheSidecarBegan() {
        Sidecar sidecar = sidecar();
        try (CloudRuntimes runtime = CloudRuntimes.connect(sidecar.url("wire=http"))) {
            RECEIVER.spans.clear();
            CloudRuntimesException error = catchThrowableOfType(
                    CloudRuntimesException.class,
                    () -> runtime.state("no-such-store").get("k", String.class));
            String trace = error.traceId().orElseThrow();
            assertThat(error).hasMessageContaining("trace " + trace);
            awaitMarker(runtime.state("orders"));
            assertThat(RECEIVER.spans).extracting(Span::traceId).contains(trace);
        }
    }
}
