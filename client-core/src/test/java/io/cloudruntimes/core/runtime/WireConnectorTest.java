package io.cloudruntimes.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.HasResource;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.callback.CallbackWire;
import io.cloudruntimes.core.error.InternalException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.response.HttpExchange;
import io.cloudruntimes.core.http.transport.TransportProvider;
import io.cloudruntimes.core.okhttp.OkHttpTransport;
import io.cloudruntimes.core.runtime.error.HttpErrorBody;
import io.cloudruntimes.core.spi.Capabilities;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.WireStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Where the wires of a runtime are, which of them a call takes, and what an error is. */
class WireConnectorTest {
    private static final OperationInfo GET = OperationInfo.of("S", "get", "getS", true, Maturity.STABLE);
    private static final OperationInfo PUT = OperationInfo.of("S", "put", "putS", false, Maturity.STABLE);
    private static final OperationInfo GONE = OperationInfo.of("S", "gone", "goneS", false, Maturity.STABLE);
    private static final HasResource INPUT = () -> "key 'k'";

    private static final WireOperation<HasResource, HttpExchange<String>> GET_OPERATION =
            WireOperation.<HasResource, HttpExchange<String>>of(GET, "mind the gap")
                    .over("http", request -> {
                        throw UnsupportedInput.input("group", "there are none");
                    })
                    .over("grpc", WireConnectorTest::exchange);
    private static final WireOperation<HasResource, HttpExchange<String>> PUT_OPERATION =
            WireOperation.<HasResource, HttpExchange<String>>of(PUT, "")
                    .over("grpc", WireConnectorTest::exchange)
                    .notOver("http", "it has none");
    private static final WireOperation<HasResource, HttpExchange<String>> GONE_OPERATION =
            WireOperation.unsupported(GONE, "nobody built it");

    private static HttpExchange<String> exchange(HasResource request) {
        return new HttpExchange<>(
                HttpRequest.builder(GET, "POST", "/x").resource(request).build(), response -> "");
    }

    private static final WireConnector CONNECTOR = new WireConnector(WireRuntime.builder("acme")
            .schemes("acme")
            .token(new TokenHeader("acme-token", "", "ACME_TOKEN"))
            .wires(List.of(
                    wire("http", WireInfo.Protocol.HTTP, 8500, "ACME_URL", "ACME_PORT"),
                    wire("grpc", WireInfo.Protocol.GRPC, 8501, "ACME_GRPC", "ACME_GRPC_PORT")))
            .operations(List.of(GET_OPERATION, PUT_OPERATION, GONE_OPERATION))
            .clients(Map.of(WireSelector.class, wires -> wires))
            .app(CallbackWire.builder("app")
                    .portVariable("ACME_APP_PORT")
                    .token("acme-token", "ACME_APP_TOKEN")
                    .health("GET /healthz")
                    .build())
            .build()) {};

    private static WireInfo wire(String name, WireInfo.Protocol protocol, int port, String endpoint, String variable) {
        return new WireInfo(name, protocol, port, endpoint, variable, 1000, new HttpErrorBody("code", "text", ""));
    }

    private static RuntimeConnection connect(String url, String... environment) {
        Map<String, String> variables = environment.length == 0
                ? Map.of()
                : Map.of(environment[0], environment[1], environment[2], environment[3]);
        return CONNECTOR.connect(
                URI.create(url), ConnectOptions.builder().environment(variables).build());
    }

    private static String at(String url, String... environment) {
        try (RuntimeConnection connection = connect(url, environment)) {
            return connection.runtime();
        }
    }

    @Test
    void theUrlSaysMoreThanTheEnvironmentAndThatMoreThanTheDefault() {
        assertThat(at("acme:environment")).isEqualTo("acme at http://127.0.0.1:8500 and http://127.0.0.1:8501");
        assertThat(at("acme://box")).isEqualTo("acme at http://box:8500 and http://box:8501");
        assertThat(at("acme://box:1?grpc=2")).isEqualTo("acme at http://box:1 and http://box:2");
        assertThat(at("acme://box?tls=true")).isEqualTo("acme at https://box:8500 and https://box:8501");
        assertThat(at("acme://box?wire=grpc")).isEqualTo("acme at http://box:8501");
        String[] ports = {"ACME_PORT", "1", "ACME_GRPC_PORT", "2"};
        assertThat(at("acme://box", ports)).isEqualTo("acme at http://box:1 and http://box:2");
        assertThat(at("acme://box:7?grpc=8", ports)).isEqualTo("acme at http://box:7 and http://box:8");
        String[] endpoints = {"ACME_URL", "https://far", "ACME_GRPC", "dns:far:99?tls=true"};
        assertThat(at("acme:environment", endpoints)).isEqualTo("acme at https://far:443 and https://far:99");
        assertThat(at("acme://near", endpoints)).isEqualTo("acme at http://near:8500 and http://near:8501");
        assertThat(at("acme:?http=/run/a%20b.socket&grpc=/run/c.socket"))
                .isEqualTo("acme at unix:///run/a%20b.socket and unix:///run/c.socket");
        assertThat(at("acme://box?grpc=/run/c.socket")).isEqualTo("acme at http://box:8500 and unix:///run/c.socket");
        String[] sockets = {"ACME_URL", "unix:/run/a", "ACME_GRPC", "unix:///run/b"};
        assertThat(at("acme:environment", sockets)).isEqualTo("acme at unix:///run/a and unix:///run/b");
    }

    @Test
    void aUrlThatCannotBeMeantIsRefused() {
        for (String url : List.of(
                "acme://u@box",
                "acme://box/path",
                "acme://box?wire=tcp",
                "acme://box?port=1",
                "acme://box?grpc=x",
                "acme:?grpc=/run/s&tls=true")) {
            assertThatThrownBy(() -> connect(url))
                    .as(url)
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("acme://host");
        }
        assertThatThrownBy(() -> connect("acme:environment", "ACME_URL", "unix:tmp/s", "ACME_PORT", "1"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("ACME_URL");
    }

    @Test
    void aUrlOfHttpIsTheAddressOfTheFirstWireItself() {
        assertThat(at("http://box:1/prefix")).isEqualTo("runtime at http://box:1/prefix");
        assertThat(at("https://box")).isEqualTo("runtime at https://box");
        assertThatThrownBy(() -> connect("http://box?wire=http")).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void anAsyncCallNeverThrowsButFailsItsFuture() {
        WireOperation<HasResource, HttpExchange<String>> mistake = WireOperation.<HasResource, HttpExchange<String>>of(
                        GET, "")
                .over("http", request -> {
                    throw new IllegalStateException("a mistake");
                });
        WireOperation<HasResource, HttpExchange<String>> invalid = WireOperation.<HasResource, HttpExchange<String>>of(
                        GET, "")
                .over("http", request -> {
                    throw new InvalidArgumentException("no key");
                });
        try (RuntimeConnection connection = connect("acme://127.0.0.1:1?wire=http")) {
            WireSelector wires = connection.service(WireSelector.class).orElseThrow();
            assertThat(failure(wires.callAsync(mistake, INPUT, CallOptions.DEFAULT)))
                    .isInstanceOf(InternalException.class)
                    .hasMessageContaining("a mistake")
                    .hasMessageContaining("S.get on acme at http://127.0.0.1:1");
            assertThat(failure(wires.callAsync(invalid, INPUT, CallOptions.DEFAULT)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("S.get on acme at http://127.0.0.1:1 (key 'k')");
            assertThat(failure(wires.callAsync(GONE_OPERATION, INPUT, CallOptions.DEFAULT)))
                    .isInstanceOf(UnsupportedByRuntimeException.class);
        }
    }

    private static Throwable failure(CompletableFuture<?> call) {
        return call.handle((done, failure) -> Objects.requireNonNull(failure)).join();
    }

    @Test
    void itIsFoundWhereAVariableTellsOfIt() {
        assertThat(CONNECTOR.found(Map.of("ACME_PORT", "1"))).contains(URI.create("acme:environment"));
        assertThat(CONNECTOR.found(Map.of("ACME_PORT", " "))).isEmpty();
        assertThat(CONNECTOR.found(Map.of())).isEmpty();
    }

    @Test
    void whatDoesNotWorkIsSaidBeforeAnythingIsSent() {
        try (RuntimeConnection connection = connect("acme://127.0.0.1:1?wire=http")) {
            WireSelector wires = connection.service(WireSelector.class).orElseThrow();
            assertThatThrownBy(() -> wires.call(GONE_OPERATION, INPUT, CallOptions.DEFAULT))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("S.gone on acme at http://127.0.0.1:1 (key 'k')")
                    .hasMessageContaining("nobody built it");
            assertThatThrownBy(() -> wires.call(PUT_OPERATION, INPUT, CallOptions.DEFAULT))
                    .hasMessageContaining("it has none");
            assertThatThrownBy(() -> wires.call(GET_OPERATION, INPUT, CallOptions.DEFAULT))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("'group'");
            assertThat(wires.callAsync(GONE_OPERATION, INPUT, CallOptions.DEFAULT))
                    .isCompletedExceptionally();
            Capabilities capabilities = connection.capabilities();
            assertThat(capabilities.supports("getS")).isTrue();
            assertThat(capabilities.of("getS").orElseThrow().reason()).isEqualTo("mind the gap");
            assertThat(capabilities.supports("putS")).isFalse();
            assertThat(capabilities.of("goneS").orElseThrow().reason()).isEqualTo("nobody built it");
        }
    }

    @Test
    void aTransportWithoutGrpcLeavesTheWiresOfGrpcClosed() {
        TransportProvider httpOnly = OkHttpTransport.provider()::open;
        try (RuntimeConnection connection =
                AcmeWires.connect("acme://127.0.0.1:1", ConnectOptions.builder().transport(httpOnly))) {
            assertThatThrownBy(() -> AcmeWires.call(connection, AcmeWires.OVER_GRPC))
                    .isInstanceOf(UnsupportedByRuntimeException.class);
            assertThatThrownBy(() -> AcmeWires.call(connection, AcmeWires.OVER_HTTP))
                    .isInstanceOf(UnavailableException.class); // it was sent, and nothing listens
        }
    }

    private static final WireOperation<HasResource, WireStream<String, String>> SERVE_OPERATION =
            WireOperation.<HasResource, WireStream<String, String>>of(GET, "").over("app", request -> {
                throw new AssertionError("nothing is opened here");
            });

    private static String whyNot(String url, String... environment) {
        try (RuntimeConnection connection = connect(url, environment)) {
            WireSelector wires = connection.service(WireSelector.class).orElseThrow();
            return SERVE_OPERATION.row(wires.open()).reason();
        }
    }

    @Test
    void aPortOfTheApplicationIsNeededAndAHost() {
        assertThat(whyNot("acme://box")).contains("add app=PORT to its URL or set ACME_APP_PORT");
        assertThat(whyNot("acme://box?app=8080")).contains("add the artifact cloud-runtimes-app-host");
        assertThat(whyNot("acme://box", "ACME_APP_PORT", "8080", "X", "x"))
                .contains("add the artifact cloud-runtimes-app-host");
        assertThatThrownBy(() -> connect("acme://box?app=x"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("app must be a port");
        assertThatThrownBy(() -> connect("acme://box?wire=app")).isInstanceOf(InvalidArgumentException.class);
        assertThat(CONNECTOR.found(Map.of("ACME_APP_PORT", "8080")))
                .as("an application with a port has no sidecar for that")
                .isEmpty();
    }
}
