package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.spi.RuntimeConnector;
import io.cloudruntimes.vectors.Vector;
import io.cloudruntimes.vectors.VectorFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document of an HTTP wire describes the requests that the client of that wire really sends. */
class WireDocumentTest {
    private static final String DOCUMENT = "META-INF/cloud-runtimes/openapi/dapr-http.yaml";
    private static final Map<Vector, LoggedRequest> SENT = new LinkedHashMap<>();

    private static WireDocumentMatcher matcher;

    @BeforeAll
    static void sendEachVector() throws Exception {
        matcher = WireDocumentMatcher.load(DOCUMENT);
        RuntimeConnector connector = ServiceLoader.load(RuntimeConnector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(it -> it.schemes().contains("dapr"))
                .findFirst()
                .orElseThrow();
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        ConnectOptions options =
                ConnectOptions.builder().environment(Map.of()).retries(false).build();
        URI url = URI.create("dapr://127.0.0.1:" + server.port() + "?wire=http");
        try (RuntimeConnection connection = connector.connect(url, options)) {
            for (Vector vector : VectorFiles.read(Repo.spec())) {
                if (!vector.isStream()) {
                    server.resetAll();
                    server.stubFor(any(anyUrl()).willReturn(ok()));
                    // what the client makes of the answer is not the question here
                    Throwable unused = catchThrowable(() -> send(connection, vector));
                    List<LoggedRequest> arrived = server.findAll(anyRequestedFor(anyUrl()));
                    assertThat(arrived).as(vector.id()).hasSizeLessThanOrEqualTo(1);
                    arrived.forEach(request -> SENT.put(vector, request));
                }
            }
        } finally {
            server.stop();
        }
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

    @Test
    void eachRequestIsOneOfTheDocument() {
        assertThat(SENT).hasSizeGreaterThan(50);
        List<String> complaints = new ArrayList<>();
        SENT.forEach((vector, sent) -> {
            WireDocumentMatcher.Match match = matcher.match(request(sent));
            match.complaints().forEach(complaint -> complaints.add(vector.id() + ": " + complaint));
            if (!match.operation().equals(vector.operation())) {
                complaints.add(vector.id() + " is taken for '" + match.operation() + "'");
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void eachOperationOfTheDocumentIsSent() {
        Set<String> sent = new TreeSet<>();
        SENT.keySet().forEach(vector -> sent.add(vector.operation()));
        assertThat(matcher.operations()).isEqualTo(sent);
    }

    /** The matcher complains of what the document does not say; else the test above would say nothing. */
    @Test
    void whatIsNotInTheDocumentIsFound() {
        assertComplaint("GET", "/v1.0/states/s/k", "", "no path");
        assertComplaint("PUT", "/v1.0/state/s/k", "", "no PUT");
        assertComplaint("GET", "/v1.0/state/s/k?consistence=strong", "", "consistence");
        assertComplaint("GET", "/v1.0/state/" + "s".repeat(254) + "/k", "", "storeName");
        assertComplaint("GET", "/v1.0/state/s/k", "{}", "has no body");
        assertComplaint("POST", "/v1.0/state/s", "", "body is required");
        assertComplaint("POST", "/v1.0/state/s", "{}", "array");
        assertComplaint("POST", "/v1.0/state/s", "[{\"key\":\"k\",\"values\":1}]", "values");
        assertComplaint("POST", "/v1.0/state/s", "[{\"value\":1}]", "key");
        assertComplaint("POST", "/v1.0/publish/p/t?metadata.ttlInSeconds=x", "", "metadata.ttlInSeconds");
    }

    private static void assertComplaint(String verb, String target, String body, String says) {
        assertThat(matcher.match(new WireDocumentMatcher.Request(verb, target, Map.of(), body))
                        .complaints())
                .as(target + " " + body)
                .anyMatch(complaint -> complaint.contains(says));
    }

    private static WireDocumentMatcher.Request request(LoggedRequest sent) {
        Map<String, String> headers = new LinkedHashMap<>();
        sent.getHeaders().all().forEach(header -> headers.put(header.key(), header.firstValue()));
        return new WireDocumentMatcher.Request(
                sent.getMethod().getName(), sent.getUrl(), headers, sent.getBodyAsString());
    }
}
