package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.google.gson.JsonParser;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Lock;
import io.cloudruntimes.LockOptions;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.error.CloudRuntimesException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong on the way of a lock: each request arrives once, and an owner of whom nobody knows is released. */
class LockFaultTest {
    private static final Duration EXPIRY = Duration.ofSeconds(60);
    private static final String ACQUIRE = "/v1/locks/locks/acquire";
    private static final String RELEASE = "/v1/locks/locks/release";
    private static final LockOptions BRIEF =
            LockOptions.DEFAULT.withCall(CallOptions.withTimeout(Duration.ofSeconds(2)));

    private WireMockServer server;
    private CloudRuntimes runtime;

    @BeforeEach
    void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        server.stubFor(post(RELEASE).willReturn(okJson("{\"status\":\"SUCCESS\"}")));
        runtime = CloudRuntimes.connect(server.baseUrl());
    }

    @AfterEach
    void stop() {
        runtime.close();
        server.stop();
    }

    static Stream<ResponseDefinitionBuilder> faults() {
        return Stream.of(
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                aResponse().withFixedDelay(20_000),
                aResponse().withStatus(503),
                aResponse().withStatus(500).withBody("{\"code\":\"internal\",\"message\":\"no\"}"),
                okJson("{\"acquired\":"),
                okJson("{}"));
    }

    private List<String> owners(String path) {
        return server.findAll(postRequestedFor(urlEqualTo(path))).stream()
                .map(request -> JsonParser.parseString(request.getBodyAsString())
                        .getAsJsonObject()
                        .get("owner")
                        .getAsString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aTryArrivesOnceAndItsOwnerIsReleased(ResponseDefinitionBuilder fault) {
        server.stubFor(post(ACQUIRE).willReturn(fault));
        assertThatThrownBy(() -> runtime.locks("locks").tryAcquire("o-1", EXPIRY, BRIEF))
                .isInstanceOf(CloudRuntimesException.class);
        await().untilAsserted(() -> assertThat(owners(RELEASE)).isNotEmpty());
        assertThat(owners(ACQUIRE)).hasSize(1);
        assertThat(owners(RELEASE)).containsExactlyElementsOf(owners(ACQUIRE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFailedReleaseIsRepeatedUntilItIsAnswered(ResponseDefinitionBuilder fault) {
        server.stubFor(post(ACQUIRE).willReturn(okJson("{\"acquired\":true}")));
        server.stubFor(post(RELEASE).willReturn(fault));
        Lock lock = runtime.locks("locks").acquire("o-1", EXPIRY, BRIEF);
        assertThatThrownBy(lock::close).isInstanceOf(CloudRuntimesException.class);
        lock.close();
        server.stubFor(post(RELEASE).willReturn(okJson("{\"status\":\"NOT_HELD\"}")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(owners(RELEASE).size()).isGreaterThanOrEqualTo(2));
        assertThat(owners(RELEASE)).containsOnly(owners(ACQUIRE).get(0));
    }

    @Test
    void aDefiniteRefusalReleasesNobody() {
        server.stubFor(post(ACQUIRE).willReturn(aResponse().withStatus(403)));
        assertThatThrownBy(() -> runtime.locks("locks").acquire("o-1", EXPIRY))
                .isInstanceOf(CloudRuntimesException.class);
        runtime.close();
        assertThat(owners(ACQUIRE)).hasSize(1);
        assertThat(owners(RELEASE)).isEmpty();
    }

    @Test
    void anUnknownStatusIsHandedOn() {
        server.stubFor(post(ACQUIRE).willReturn(okJson("{\"acquired\":true}")));
        server.stubFor(post(RELEASE).willReturn(okJson("{\"status\":\"QUARANTINED\"}")));
        Lock lock = runtime.locks("locks").acquire("o-1", EXPIRY);
        assertThat(lock.unlock().value()).isEqualTo("QUARANTINED");
        assertThat(lock.fencingToken()).isEmpty();
    }
}
