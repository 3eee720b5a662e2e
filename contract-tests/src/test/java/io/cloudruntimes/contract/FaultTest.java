package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.secret.GetBulkSecretRequest;
import io.cloudruntimes.secret.GetSecretRequest;
import io.cloudruntimes.secret.SecretService;
import io.cloudruntimes.sequencer.AsyncSequencerService;
import io.cloudruntimes.sequencer.GetNextIdRequest;
import io.cloudruntimes.sequencer.SequencerService;
import io.cloudruntimes.state.AsyncStateService;
import io.cloudruntimes.state.GetBulkStateRequest;
import io.cloudruntimes.state.SaveStateRequest;
import io.cloudruntimes.state.StateItem;
import io.cloudruntimes.state.StateService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong on the way: the right error with its place, a write that arrives once, a read that is tried again. */
class FaultTest {
    private static final GetBulkStateRequest READ =
            GetBulkStateRequest.builder().storeName("orders").keys("o-1").build();
    private static final SaveStateRequest WRITE = SaveStateRequest.builder()
            .storeName("orders")
            .items(StateItem.builder().key("o-1").value(Bytes.utf8("v")).build())
            .build();
    /** A read is tried two times more. */
    private static final int ATTEMPTS = 3;

    private WireMockServer wireMock;
    private RuntimeConnection connection;

    @BeforeEach
    void start() {
        wireMock = new WireMockServer(wireMockConfig().dynamicPort());
        wireMock.start();
        connection = connect(URI.create(wireMock.baseUrl()));
    }

    private static RuntimeConnection connect(URI url) {
        return new NeutralConnector().connect(url, ConnectOptions.DEFAULT);
    }

    private static StateService state(RuntimeConnection connection) {
        return connection.service(StateService.class).orElseThrow();
    }

    private static AsyncStateService async(RuntimeConnection connection) {
        return connection.service(AsyncStateService.class).orElseThrow();
    }

    @AfterEach
    void stop() {
        connection.close();
        wireMock.stop();
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static Stream<Arguments> faults() {
        String unavailable = "{\"code\":\"unavailable\",\"message\":\"later\"}";
        String tooMany = "{\"code\":\"resource_exhausted\",\"message\":\"slower\"}";
        // moments as HTTP has them end with GMT; the pause itself is not measured here
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(1));
        return Stream.of(
                Arguments.of(
                        "reset before the answer",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        ErrorCode.UNAVAILABLE,
                        true),
                Arguments.of("empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE), ErrorCode.UNAVAILABLE, true),
                Arguments.of("malformed JSON", json(200, "{\"entries\":[{"), ErrorCode.INTERNAL, false),
                Arguments.of(
                        "HTML instead of JSON",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>"),
                        ErrorCode.INTERNAL,
                        false),
                Arguments.of(
                        "503 with seconds",
                        json(503, unavailable).withHeader("Retry-After", "0"),
                        ErrorCode.UNAVAILABLE,
                        true),
                Arguments.of(
                        "503 with a date",
                        json(503, unavailable).withHeader("Retry-After", soon),
                        ErrorCode.UNAVAILABLE,
                        true),
                Arguments.of(
                        "429 with seconds",
                        json(429, tooMany).withHeader("Retry-After", "0"),
                        ErrorCode.RESOURCE_EXHAUSTED,
                        true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aSecretIsReadAgainWhereThatCanHelp(
            String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        wireMock.stubFor(any(anyUrl()).willReturn(answer));
        SecretService secrets = connection.service(SecretService.class).orElseThrow();
        GetSecretRequest one =
                GetSecretRequest.builder().storeName("vault").name("s-1").build();
        failsWith(code, "SecretService", "vault", () -> secrets.getSecret(one));
        wireMock.verify(again ? ATTEMPTS : 1, anyRequestedFor(anyUrl()));
        wireMock.resetRequests();
        GetBulkSecretRequest all =
                GetBulkSecretRequest.builder().storeName("vault").build();
        failsWith(code, "SecretService", "vault", () -> secrets.getBulkSecret(all));
        wireMock.verify(again ? ATTEMPTS : 1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aReadIsTriedAgainWhereThatCanHelp(
            String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        wireMock.stubFor(any(anyUrl()).willReturn(answer));
        failsWith(code, () -> state(connection).getBulk(READ));
        wireMock.verify(again ? ATTEMPTS : 1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aWriteArrivesOnce(String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        wireMock.stubFor(any(anyUrl()).willReturn(answer));
        failsWith(again ? code : ErrorCode.INTERNAL, () -> state(connection).save(WRITE));
        wireMock.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void anIdIsAskedForOnce(String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        wireMock.stubFor(any(anyUrl()).willReturn(answer));
        GetNextIdRequest next =
                GetNextIdRequest.builder().storeName("sequences").key("k-1").build();
        failsWith(
                code,
                "SequencerService",
                "sequences",
                () -> connection.service(SequencerService.class).orElseThrow().getNextId(next));
        wireMock.verify(1, anyRequestedFor(anyUrl()));
        wireMock.resetRequests();
        assertThatThrownBy(() -> connection
                        .service(AsyncSequencerService.class)
                        .orElseThrow()
                        .getNextId(next)
                        .join())
                .hasCauseInstanceOf(CloudRuntimesException.class);
        wireMock.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void anAsyncWriteArrivesOnce(String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        wireMock.stubFor(any(anyUrl()).willReturn(answer));
        assertThatThrownBy(() -> async(connection).save(WRITE).join()).hasCauseInstanceOf(CloudRuntimesException.class);
        wireMock.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aReadSucceedsAtALaterAttempt() {
        wireMock.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
                .willSetStateTo("well"));
        wireMock.stubFor(any(anyUrl())
                .inScenario("s")
                .whenScenarioStateIs("well")
                .willReturn(json(200, "{\"entries\":[{\"key\":\"o-1\"}]}")));
        assertThat(state(connection).getBulk(READ).entries()).hasSize(1);
    }

    @Test
    void nothingAnswersAtTheAddress() {
        wireMock.stop();
        failsWith(ErrorCode.UNAVAILABLE, () -> state(connection).getBulk(READ));
        failsWith(ErrorCode.UNAVAILABLE, () -> state(connection).save(WRITE));
    }

    @Test
    void anAnswerThatDribblesPastTheDeadline() {
        wireMock.stubFor(any(anyUrl()).willReturn(json(200, "{\"entries\":[]}").withChunkedDribbleDelay(14, 14_000)));
        CallOptions options = CallOptions.withTimeout(Duration.ofMillis(300));
        assertThatThrownBy(() -> state(connection).getBulk(READ, options)).isInstanceOf(CallTimeoutException.class);
        wireMock.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatEndsBeforeItsLength() throws IOException {
        try (RawServer server = new RawServer(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"entries\":");
                RuntimeConnection raw = connect(server.uri())) {
            failsWith(ErrorCode.UNAVAILABLE, () -> state(raw).getBulk(READ));
            assertThat(server.requests()).isEqualTo(ATTEMPTS);
            failsWith(ErrorCode.UNAVAILABLE, () -> state(raw).save(WRITE));
            assertThat(server.requests()).isEqualTo(ATTEMPTS + 1);
        }
    }

    @Test
    void cancellingAFutureClosesTheExchange() throws Exception {
        try (RawServer server = RawServer.unfinished("");
                RuntimeConnection raw = connect(server.uri())) {
            CompletableFuture<?> call = async(raw).getBulk(READ);
            await().until(() -> server.requests() == 1);
            call.cancel(true);
            assertThat(server.closedByClient().get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void failsWith(ErrorCode code, ThrowingCallable call) {
        failsWith(code, "StateService", "orders", call);
    }

    private static void failsWith(ErrorCode code, String service, String store, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CloudRuntimesException.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.service()).isEqualTo(service);
            assertThat(error.runtime()).contains("http://");
            assertThat(error.resource()).contains("storeName '" + store + "'");
            assertThat(error.getMessage()).contains(service + "." + error.operation(), code.value());
        });
    }
}
