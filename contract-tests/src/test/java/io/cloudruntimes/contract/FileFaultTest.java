package io.cloudruntimes.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.FileReader;
import io.cloudruntimes.FileStore;
import io.cloudruntimes.OpenFileOptions;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the way of a file: a write arrives once, and what ends early is an error and no shorter file. */
@Timeout(60)
class FileFaultTest {
    private static final String FAULTS = "io.cloudruntimes.contract.FaultTest#faults";
    private static final byte[] DATA = {1, 2, 3};
    /** A read is tried two times more. */
    private static final int ATTEMPTS = 3;

    /** The beginnings of responses whose bodies do not come whole. */
    private static final String LENGTH = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc";

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";

    private WireMockServer server;
    private CloudRuntimes runtime;
    private FileStore files;

    @BeforeEach
    void start() {
        server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        runtime = CloudRuntimes.connect(server.baseUrl());
        files = runtime.files("reports");
    }

    @AfterEach
    void stop() {
        runtime.close();
        server.stop();
    }

    private static void failsWith(ErrorCode code, String operation, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CloudRuntimesException.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.service()).isEqualTo("FileService");
            assertThat(error.operation()).isEqualTo(operation);
            assertThat(error.resource()).contains("storeName 'reports'");
        });
    }

    private void arrives(int times) {
        server.verify(times, anyRequestedFor(anyUrl()));
        server.resetRequests();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(FAULTS)
    void aWriteArrivesOnce(String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        failsWith(code, "putFile", () -> files.put("a", DATA));
        arrives(1);
        failsWith(code, "putFile", () -> files.put("a", new ByteArrayInputStream(DATA)));
        arrives(1);
        assertThatThrownBy(() ->
                        files.async().put("a", new ByteArrayInputStream(DATA)).join())
                .hasCauseInstanceOf(CloudRuntimesException.class);
        arrives(1);
        if (again) { // the others are answers, and a deletion has none
            failsWith(code, "deleteFile", () -> files.delete("a"));
            arrives(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(FAULTS)
    void aReadIsTriedAgainWhereThatCanHelp(
            String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        failsWith(code, "statFile", () -> files.stat("a"));
        arrives(again ? ATTEMPTS : 1);
        failsWith(code, "listFiles", () -> files.page(""));
        arrives(again ? ATTEMPTS : 1);
        if (again) { // the others are data as any
            failsWith(code, "getFile", () -> files.open("a"));
            arrives(ATTEMPTS);
            failsWith(code, "getFile", () -> files.read("a"));
            arrives(ATTEMPTS);
        }
    }

    private CloudRuntimes sidecar() {
        server.stubFor(get("/v1.0/metadata")
                .willReturn(okJson("{\"components\":[{\"name\":\"reports\",\"type\":\"bindings.localstorage\"}]}")));
        return CloudRuntimes.connect("dapr://127.0.0.1:" + server.port() + "?wire=http");
    }

    /** Without end, so what is held of it is bounded, or the heap is not enough. */
    @Test
    void aStreamIsReadUpToTheLimitOfASidecarOnlyAndNothingIsSent() {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 1;
            }
        };
        try (CloudRuntimes dapr = sidecar()) {
            failsWith(
                    ErrorCode.RESOURCE_EXHAUSTED,
                    "putFile",
                    () -> dapr.files("reports").put("a", endless));
        }
        assertThat(read.get()).isBetween(3L << 20, 5L << 20);
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(FAULTS)
    void aWriteArrivesOnceAtASidecar(String name, ResponseDefinitionBuilder answer, ErrorCode code, boolean again) {
        if (!again) {
            return; // daprd's answer to a write has nothing to read
        }
        server.stubFor(any(anyUrl()).willReturn(answer));
        try (CloudRuntimes dapr = sidecar()) {
            FileStore onDapr = dapr.files("reports");
            failsWith(code, "putFile", () -> onDapr.put("a", new ByteArrayInputStream(DATA)));
            server.verify(1, postRequestedFor(anyUrl()));
            failsWith(code, "deleteFile", () -> onDapr.delete("a"));
            server.verify(2, postRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LENGTH, CHUNKED})
    void aTransferThatEndsEarlyThrows(String answer) throws Exception {
        try (RawServer raw = new RawServer(answer);
                CloudRuntimes connected = CloudRuntimes.connect(raw.uri().toString())) {
            FileStore cut = connected.files("reports");
            try (FileReader reader = cut.open("a").orElseThrow()) {
                assertThat(reader.readNBytes(3)).asString().isEqualTo("abc");
                for (int read = 0; read < 2; read++) { // and never becomes an end
                    ContentException failure = catchThrowableOfType(ContentException.class, reader::read);
                    assertThat(failure.error().code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(failure.error()).hasMessageContaining("name 'a'");
                }
            }
            assertThat(raw.requests()).as("what began is not read again").isEqualTo(1);
            failsWith(ErrorCode.UNAVAILABLE, "getFile", () -> cut.read("a"));
            assertThatThrownBy(() -> cut.async().read("a").join()).hasCauseInstanceOf(CloudRuntimesException.class);
        }
    }

    /** The answer never ends, and the server waits for the client to close. */
    @ParameterizedTest
    @ValueSource(strings = {LENGTH, CHUNKED})
    void closingAReaderEndsTheTransfer(String begin) throws Exception {
        try (RawServer raw = RawServer.unfinished(begin);
                CloudRuntimes connected = CloudRuntimes.connect(raw.uri().toString())) {
            FileReader reader = connected.files("reports").open("a").orElseThrow();
            assertThat(reader.readNBytes(3)).asString().isEqualTo("abc");
            reader.close();
            assertThat(raw.closedByClient().get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LENGTH, CHUNKED})
    void aTransferThatStallsIsATimeout(String begin) throws Exception {
        try (RawServer raw = RawServer.unfinished(begin);
                CloudRuntimes connected = CloudRuntimes.connect(raw.uri().toString());
                FileReader reader = connected
                        .files("reports")
                        .open("a", OpenFileOptions.DEFAULT.withIdleTimeout(Duration.ofMillis(200)))
                        .orElseThrow()) {
            assertThat(reader.readNBytes(3)).asString().isEqualTo("abc");
            ContentException failure = catchThrowableOfType(ContentException.class, reader::read);
            assertThat(failure.error()).isInstanceOf(CallTimeoutException.class).hasMessageContaining("200 ms");
            assertThat(raw.closedByClient().get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void cancellingAFutureEndsTheCall() throws Exception {
        for (boolean whole : new boolean[] {false, true}) {
            try (RawServer raw = RawServer.unfinished("");
                    CloudRuntimes connected = CloudRuntimes.connect(raw.uri().toString())) {
                FileStore asked = connected.files("reports");
                CompletableFuture<?> call =
                        whole ? asked.async().read("a") : asked.async().open("a");
                await().until(() -> raw.requests() == 1);
                call.cancel(true);
                assertThat(raw.closedByClient().get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    /** A failure of the caller's stream is told as what it is, and nothing is sent again. */
    @Test
    void aStreamThatFailsIsTheError() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was cut");
            }
        };
        assertThatThrownBy(() -> files.put("a", failing)).hasMessageContaining("the cable was cut");
        assertThat(files.put("a", DATA).etag()).isEqualTo(Optional.empty());
        assertThat(Bytes.of(DATA))
                .isEqualTo(
                        Bytes.of(server.getAllServeEvents().get(0).getRequest().getBody()));
    }
}
