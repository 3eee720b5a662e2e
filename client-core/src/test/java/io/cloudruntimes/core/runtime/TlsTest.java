package io.cloudruntimes.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both wires over TLS, with a private authority; and to whom the token goes. */
class TlsTest {
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Acme authority")
            .build();

    @TempDir
    static Path folder;

    private static Path trusted;

    private MockWebServer http;
    private MockWebServer grpc;

    @BeforeAll
    static void writeAuthority() throws IOException {
        trusted = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem());
    }

    @BeforeEach
    void start() throws IOException {
        http = server("localhost");
        grpc = server("localhost");
    }

    @AfterEach
    void stop() {
        http.close();
        grpc.close();
    }

    /** A server with a certificate of the authority; it answers "hello" over HTTP and gRPC. */
    private static MockWebServer server(String host) throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(host)
                .signedBy(AUTHORITY)
                .build();
        MockWebServer server = plainServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start();
        return server;
    }

    private static MockWebServer plainServer() {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (!"application/grpc".equals(request.getHeaders().get("Content-Type"))) {
                    return new MockResponse(200, Headers.of(), "hello");
                }
                return new MockResponse.Builder()
                        .setHeader("Content-Type", "application/grpc")
                        .body(new Buffer().writeByte(0).writeInt(5).writeUtf8("hello"))
                        .trailers(Headers.of("grpc-status", "0"))
                        .build();
            }
        });
        return server;
    }

    private String url() {
        return "acme://localhost:" + http.getPort() + "?grpc=" + grpc.getPort() + "&tls=true";
    }

    private static ConnectOptions.Builder trusting() {
        return ConnectOptions.builder().environment(Map.of()).trust(trusted);
    }

    private static RecordedRequest take(MockWebServer server) throws InterruptedException {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        assertThat(request).as("what arrived").isNotNull();
        return request;
    }

    @Test
    void bothWiresAreEncryptedAndGrpcIsHttp2() throws InterruptedException {
        try (RuntimeConnection connection = AcmeWires.connect(url(), trusting().token("s3cret"))) {
            assertThat(AcmeWires.call(connection, AcmeWires.OVER_HTTP)).isEqualTo("hello");
            assertThat(AcmeWires.call(connection, AcmeWires.OVER_GRPC)).isEqualTo("hello");
        }
        RecordedRequest overHttp = take(http);
        assertThat(overHttp.getHandshake()).isNotNull();
        assertThat(overHttp.getHeaders().get("acme-token")).isEqualTo("s3cret");
        RecordedRequest overGrpc = take(grpc);
        assertThat(overGrpc.getHandshake()).isNotNull();
        assertThat(overGrpc.getVersion()).isEqualTo("HTTP/2");
        assertThat(overGrpc.getHeaders().get("acme-token")).isEqualTo("s3cret");
    }

    @Test
    void anAddressInTheEnvironmentCanBeEncrypted() throws InterruptedException {
        Map<String, String> environment = Map.of(
                "ACME_URL", "https://localhost:" + http.getPort(),
                "ACME_GRPC", "localhost:" + grpc.getPort() + "?tls=true",
                "ACME_TOKEN", "s3cret");
        ConnectOptions.Builder options = trusting().environment(environment);
        try (RuntimeConnection connection = AcmeWires.connect("acme:environment", options)) {
            assertThat(AcmeWires.call(connection, AcmeWires.OVER_HTTP)).isEqualTo("hello");
            assertThat(AcmeWires.call(connection, AcmeWires.OVER_GRPC)).isEqualTo("hello");
        }
        assertThat(take(http).getHeaders().get("acme-token")).isEqualTo("s3cret");
        assertThat(take(grpc).getHandshake()).isNotNull();
    }

    @Test
    void aCertificateOfAnAuthorityThatIsNotTrustedIsToldWithWhatToDo() {
        ConnectOptions.Builder options = ConnectOptions.builder().environment(Map.of());
        try (RuntimeConnection connection = AcmeWires.connect(url(), options)) {
            for (var operation : List.of(AcmeWires.OVER_HTTP, AcmeWires.OVER_GRPC)) {
                assertThatThrownBy(() -> AcmeWires.call(connection, operation))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("the certificate of https://localhost:")
                        .hasMessageContaining("is not trusted")
                        .hasMessageContaining("PEM file");
            }
        }
        assertThat(http.getRequestCount() + grpc.getRequestCount()).isZero();
    }

    @Test
    void aCertificateForAnotherHostIsToldAsThat() throws IOException {
        try (MockWebServer other = server("other.example")) {
            String url = "acme://localhost:" + other.getPort() + "?grpc=" + other.getPort() + "&tls=true";
            try (RuntimeConnection connection = AcmeWires.connect(url, trusting())) {
                for (var operation : List.of(AcmeWires.OVER_HTTP, AcmeWires.OVER_GRPC)) {
                    assertThatThrownBy(() -> AcmeWires.call(connection, operation))
                            .isInstanceOf(UnavailableException.class)
                            .hasMessageContaining("is for another host");
                }
            }
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @Test
    void aServerWithoutTlsIsToldAsThat() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getByName("localhost"))) {
            Thread server = new Thread(() -> refuseWhatIsNoHttp(plain));
            server.start();
            String url = "acme://localhost:" + plain.getLocalPort() + "?tls=true";
            try (RuntimeConnection connection = AcmeWires.connect(url, trusting())) {
                assertThatThrownBy(() -> AcmeWires.call(connection, AcmeWires.OVER_HTTP))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("does it speak TLS there?");
            }
        }
    }

    /** Answers the first bytes, since a greeting of TLS need not have the end of a line for which a server of HTTP may wait. */
    private static void refuseWhatIsNoHttp(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getInputStream().read();
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    @Test
    void certificatesThatCannotBeReadAreToldBeforeAnythingIsSent() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (Path path : List.of(folder.resolve("missing.pem"), text, empty)) {
            assertThatThrownBy(() -> AcmeWires.connect(url(), trusting().trust(path)))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("BEGIN CERTIFICATE");
        }
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowedSoNoTokenGoesThere() throws Exception {
        try (MockWebServer thief = server("localhost");
                MockWebServer runtime = new MockWebServer()) {
            runtime.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            runtime.start();
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                runtime.enqueue(new MockResponse(
                        status, Headers.of("Location", thief.url("/x").toString()), ""));
                String url = "acme://localhost:" + runtime.getPort() + "?wire=http";
                ConnectOptions.Builder options = trusting()
                        .environment(Map.of(
                                "ACME_TOKEN",
                                "s3cret",
                                "ACME_URL",
                                thief.url("/").toString()));
                try (RuntimeConnection connection = AcmeWires.connect(url, options)) {
                    assertThatThrownBy(() -> AcmeWires.call(connection, AcmeWires.OVER_HTTP))
                            .isInstanceOf(CloudRuntimesException.class)
                            .hasMessageContaining(Integer.toString(status));
                }
                assertThat(take(runtime).getHeaders().get("acme-token")).isEqualTo("s3cret");
            }
            assertThat(thief.getRequestCount()).isZero();
        }
    }
}
