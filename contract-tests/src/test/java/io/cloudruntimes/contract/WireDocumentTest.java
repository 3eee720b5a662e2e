package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonObject;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.generator.Generation;
import io.cloudruntimes.generator.binding.model.RuntimeBinding;
import io.cloudruntimes.generator.binding.model.Wire;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document of each HTTP wire describes the requests that the client of that wire really sends. */
class WireDocumentTest {
    /** A wire of HTTP. */
    record HttpWire(String runtime, String scheme, String name) {
        String document() {
            return "META-INF/cloud-runtimes/openapi/" + runtime + "-" + name + ".yaml";
        }
    }

    private static final Map<HttpWire, Map<Vector, LoggedRequest>> SENT = new ConcurrentHashMap<>();

    static List<HttpWire> wires() {
        List<HttpWire> wires = new ArrayList<>();
        for (RuntimeBinding binding : Generation.plan(Repo.spec()).bindings()) {
            for (Wire wire : binding.wires()) {
                if (wire.protocol() == Wire.Protocol.HTTP) {
                    wires.add(new HttpWire(binding.name(), binding.schemes().get(0), wire.name()));
                }
            }
        }
        return wires;
    }

    private static Map<Vector, LoggedRequest> sendEachVector(HttpWire wire) {
        Map<Vector, LoggedRequest> sent = new LinkedHashMap<>();
        RuntimeConnector connector = ServiceLoader.load(RuntimeConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(it -> it.schemes().contains(wire.scheme()))
                .findFirst()
                .orElseThrow();
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        ConnectOptions options =
                ConnectOptions.builder().environment(Map.of()).retries(false).build();
        URI url = URI.create(wire.scheme() + "://127.0.0.1:" + server.port() + "?wire=" + wire.name());
        try {
            for (Vector vector : VectorFiles.read(Repo.spec())) {
                if (!vector.isStream()) {
                    server.resetAll();
                    server.stubFor(any(anyUrl()).willReturn(ok()));
                    Optional<JsonObject> before = before(wire, vector.operation());
                    before.ifPresent(exchange -> server.stubFor(stub(exchange)));
                    // what the client makes of the response is not tested here
                    try (RuntimeConnection connection =
                            connector.connect(url, options)) { // it keeps what it knows of components
                        Throwable unused = catchThrowable(() -> send(connection, vector));
                    }
                    List<LoggedRequest> arrived = server.findAll(anyRequestedFor(anyUrl())).stream()
                            .filter(request ->
                                    before.isEmpty() || !request.getUrl().equals(target(before.get())))
                            .toList();
                    assertThat(arrived).as(vector.id()).hasSizeLessThanOrEqualTo(1);
                    arrived.forEach(request -> sent.put(vector, request));
                }
            }
        } finally {
            server.stop();
        }
        return sent;
    }

    /** What is exchanged before a request of an operation, whose form depends on the type of a component; empty for others. */
    private static Optional<JsonObject> before(HttpWire wire, String operation) {
        return VectorFiles.readWires(Repo.spec(), (file, failure) -> {
                    throw new IllegalArgumentException(file, failure);
                })
                .stream()
                .filter(vector -> vector.operation().equals(operation)
                        && vector.wire()
                                .filter(it -> it.runtime().equals(wire.runtime())
                                        && it.wire().equals(wire.name()))
                                .isPresent()
                        && vector.json().has("before"))
                .map(vector -> vector.json().getAsJsonArray("before").get(0).getAsJsonObject())
                .findFirst();
    }

    private static MappingBuilder stub(JsonObject exchange) {
        return any(urlEqualTo(target(exchange))).willReturn(okJson(text(exchange.getAsJsonObject("response"))));
    }

    private static String target(JsonObject exchange) {
        return exchange.getAsJsonObject("request").get("target").getAsString();
    }

    private static Map<Vector, LoggedRequest> sent(HttpWire wire) {
        return SENT.computeIfAbsent(wire, WireDocumentTest::sendEachVector);
    }

    @AfterAll
    static void forget() {
        SENT.clear();
    }

    private static void send(RuntimeConnection connection, Vector vector) throws Throwable {
        Api.Member member = Api.member(vector.operation());
        Object request = Api.request(member, vector.json().getAsJsonObject("input"));
        Object service = connection.service(member.api()).orElseThrow();
        member.api()
                .getMethod(member.method(), member.request(), CallOptions.class)
                .invoke(service, request, CallOptions.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("wires")
    void eachRequestIsOneOfTheDocument(HttpWire wire) throws IOException {
        WireDocumentMatcher matcher = WireDocumentMatcher.load(wire.document());
        assertThat(sent(wire)).hasSizeGreaterThan(matcher.operations().size());
        List<String> complaints = new ArrayList<>();
        sent(wire).forEach((vector, sent) -> {
            WireDocumentMatcher.Match match = matcher.match(request(sent, components(wire, vector.operation())));
            match.complaints().forEach(complaint -> complaints.add(vector.id() + ": " + complaint));
            if (!match.operation().equals(vector.operation())) {
                complaints.add(vector.id() + " is taken for '" + match.operation() + "'");
            }
        });
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wires")
    void eachOperationOfTheDocumentIsSent(HttpWire wire) throws IOException {
        Set<String> sent = new TreeSet<>();
        sent(wire).keySet().forEach(vector -> sent.add(vector.operation()));
        assertThat(WireDocumentMatcher.load(wire.document()).operations()).isEqualTo(sent);
    }

    /** What the client knows of components before it sends a request of an operation. */
    private static String components(HttpWire wire, String operation) {
        return before(wire, operation)
                .map(exchange -> text(exchange.getAsJsonObject("response")))
                .orElse("");
    }

    private static String text(JsonObject message) {
        return new String(VectorNotation.bytes(message.get("body")), StandardCharsets.UTF_8);
    }

    private static WireDocumentMatcher.Request request(LoggedRequest sent, String components) {
        Map<String, String> headers = new LinkedHashMap<>();
        sent.getHeaders().all().forEach(header -> headers.put(header.key(), header.firstValue()));
        return new WireDocumentMatcher.Request(
                sent.getMethod().getName(), sent.getUrl(), headers, sent.getBodyAsString(), components);
    }
}
