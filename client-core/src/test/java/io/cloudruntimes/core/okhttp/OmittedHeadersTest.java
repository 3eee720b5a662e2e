package io.cloudruntimes.core.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Maturity;
import io.cloudruntimes.core.OperationInfo;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.http.CallContext;
import io.cloudruntimes.core.http.HttpRequest;
import io.cloudruntimes.core.http.transport.StreamLiveness;
import io.cloudruntimes.core.http.transport.Transport;
import io.cloudruntimes.core.http.transport.TransportOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OkHttp adds to a request of HTTP/2 is left out where the request says so. */
class OmittedHeadersTest {
    private static final OperationInfo OPERATION =
            OperationInfo.of("RpcService", "invoke", "invokeMethod", false, Maturity.STABLE);

    private final MockWebServer server = new MockWebServer();
    private Transport transport;

    @BeforeEach
    void start() throws IOException {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        server.start();
        transport = OkHttpTransport.provider()
                .open(new TransportOptions(
                        server.url("/").uri(),
                        "the server",
                        true,
                        null,
                        null,
                        Duration.ofSeconds(10),
                        Duration.ZERO,
                        StreamLiveness.NONE,
                        1_000_000,
                        1_000_000,
                        null,
                        System::nanoTime));
    }

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.builder(OPERATION, "POST", "/rpc.v1.Rpc/Invoke")
                .body(Bytes.utf8("12345"), "application/grpc");
    }

    private Headers arrived(HttpRequest request) throws InterruptedException {
        server.enqueue(new MockResponse.Builder().build());
        transport.send(request, new CallContext(CallOptions.DEFAULT));
        return server.takeRequest(10, TimeUnit.SECONDS).getHeaders();
    }

    @Test
    void theAuthorityAndTheLengthOfTheBodyAreLeftOut() throws InterruptedException {
        Headers headers =
                arrived(request().omitHeaders(":authority", "content-length").build());

        assertThat(headers.names()).doesNotContain(":authority", "host", "content-length");
        assertThat(headers.get("content-type")).isEqualTo("application/grpc");
    }

    @Test
    void aRequestThatDoesNotSaySoHasThem() throws InterruptedException {
        Headers headers = arrived(request().build());

        assertThat(headers.get(":authority")).isEqualTo(server.getHostName() + ":" + server.getPort());
        assertThat(headers.get("content-length")).isEqualTo("5");
    }

    @Test
    void aHeaderOfTheCallerIsRejectedInPlaceOfBeingDropped() {
        HttpRequest.Builder request = request().omitHeaders("x-kind").header("X-Kind", "k");

        assertThatThrownBy(request::build)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("X-Kind");
    }
}
