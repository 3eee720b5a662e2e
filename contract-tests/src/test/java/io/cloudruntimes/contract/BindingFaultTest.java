package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.cloudruntimes.BindingOptions;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong on the way of a call of a binding: it may be a write, so that it is sent once. */
class BindingFaultTest {
    private static final BindingOptions BRIEF =
            BindingOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(2)));

    static Stream<Arguments> faults() {
        return Stream.of("http://127.0.0.1:%d", "dapr://127.0.0.1?http=%d&wire=http")
                .flatMap(url -> Stream.of(
                                aResponse().withFault(Fault.EMPTY_RESPONSE),
                                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                                aResponse().withFixedDelay(20_000),
                                aResponse().withStatus(429).withHeader("Retry-After", "0"),
                                aResponse().withStatus(503).withHeader("Retry-After", "0"),
                                okJson("{\"data\":").withStatus(500))
                        .map(fault -> Arguments.of(url, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCallArrivesOnceWhateverItsAnswer(String url, ResponseDefinitionBuilder fault) {
        WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(fault));
        try (CloudRuntimes runtime = CloudRuntimes.connect(String.format(url, server.port()))) {
            assertThatThrownBy(() -> runtime.binding("inbox").invoke("create", Map.of("a", 1), BRIEF))
                    .isInstanceOf(CloudRuntimesException.class);
            assertThat(server.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
        } finally {
            server.stop();
        }
    }
}
