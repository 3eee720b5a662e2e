package io.cloudruntimes.contract.recordings;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.generator.binding.model.Wire;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What answers a call of gRPC in place of the runtime, such as a proxy, is never taken for it: its answer is no absent value, and no
 * conflict, which would be tried again.
 */
@Tag("one-jdk")
class NotGrpcTest {
    /** What the gRPC project makes of statuses that have another meaning in the neutral API. */
    private static final Map<Integer, ErrorCode> CODES = Map.of(
            200, ErrorCode.INTERNAL,
            400, ErrorCode.INTERNAL,
            404, ErrorCode.UNSUPPORTED,
            409, ErrorCode.INTERNAL,
            412, ErrorCode.INTERNAL);

    private static final WireMockServer PROXY =
            new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeAll
    static void start() {
        PROXY.start();
    }

    @AfterAll
    static void stop() {
        PROXY.stop();
    }

    static Stream<Arguments> calls() {
        return Recordings.replays(Wire.Protocol.GRPC, replay -> !replay.isStream() && replay.isSent());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theAnswerOfAProxyIsNoneOfTheRuntime(Recordings recordings, Replay replay) {
        try (CloudRuntimes runtime = recordings.connect(replay, PROXY.port())) {
            CODES.forEach((status, code) -> {
                PROXY.stubFor(any(anyUrl())
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<html>")));
                CloudRuntimesException error = Call.make(replay, runtime).error();
                assertThat(error.code()).as("%s", status).isEqualTo(code);
                assertThat(error.getMessage())
                        .contains("does not speak gRPC", "HTTP status " + status, "another server listens");
            });
        }
    }
}
