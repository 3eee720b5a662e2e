package io.cloudruntimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.CloudRuntimesException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {
    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "host:3600", "", "://", "http://a b", "http:", "http://"})
    void aUrlThatNobodyKnowsIsRefused(String url) {
        assertThatThrownBy(() -> CloudRuntimes.connect(url)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void anUnknownSchemeIsToldWithThoseThatAreKnown() {
        assertThatThrownBy(() -> CloudRuntimes.connect("ftp://host"))
                .hasMessageContaining("ftp://host")
                .hasMessageContaining("embedded")
                .hasMessageContaining("https");
    }

    @Test
    void theEnvironmentNamesUrlAndToken() {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                EmbeddedServer server = embedded.serve(ServeOptions.onFreePort().withToken("s3cret"))) {
            String url = server.uri().toString();
            try (CloudRuntimes right = CloudRuntimes.fromEnvironment(
                    Map.of("CLOUD_RUNTIMES_URL", url, "CLOUD_RUNTIMES_TOKEN", "s3cret"))) {
                assertThat(right.runtime().health().status().value()).isEqualTo("UP");
            }
            try (CloudRuntimes without = CloudRuntimes.fromEnvironment(Map.of("CLOUD_RUNTIMES_URL", url))) {
                assertThatThrownBy(() -> without.runtime().health()).isInstanceOf(UnauthenticatedException.class);
            }
        }
    }

    @Test
    void anEnvironmentWithoutAUrlIsToldWhatToSet() {
        assertThatThrownBy(() -> CloudRuntimes.fromEnvironment(Map.of()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("CLOUD_RUNTIMES_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:1", "dapr://localhost:1?tls=true"})
    void certificatesToTrustThatAreNotThereAreToldAtOnce(String url, @TempDir Path folder) {
        String missing = folder.resolve("ca.pem").toString();
        assertThatThrownBy(
                        () -> CloudRuntimes.builder(url).trust(Path.of(missing)).connect())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(missing);
        Map<String, String> environment = Map.of("CLOUD_RUNTIMES_URL", url, "CLOUD_RUNTIMES_CA", missing);
        assertThatThrownBy(() -> CloudRuntimes.fromEnvironment(environment))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void aFileKeepsWhatWasSaved(@TempDir Path folder) {
        String url = "embedded:" + folder.resolve("data.db");
        try (CloudRuntimes first = CloudRuntimes.connect(url)) {
            first.state("orders").save("o-1", new Order("o-1", 1));
        }
        try (CloudRuntimes second = CloudRuntimes.connect(url)) {
            assertThat(second.state("orders").get("o-1", Order.class)).contains(new Order("o-1", 1));
        }
    }

    @Test
    void aSchemeThatNobodyServesIsToldWithThoseThatWereFoundAndTheArtifactToAdd() {
        assertThatThrownBy(() -> CloudRuntimes.connect("elsewhere://127.0.0.1"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("[dapr, embedded, http, https")
                .hasMessageContaining("cloud-runtimes-elsewhere");
        assertThatThrownBy(() -> CloudRuntimes.connect("127.0.0.1/path"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("begins with its scheme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localhost:3600         | did you mean http://localhost:3600?
            127.0.0.1:3600         | did you mean http://127.0.0.1:3600?
            [::1]:3600/base        | did you mean http://[::1]:3600/base?
            runtime.example.com    | did you mean http://runtime.example.com?
            //localhost:3600       | did you mean http://localhost:3600?
            embedded               | did you mean embedded:?
            """)
    void aUrlWithoutASchemeIsRefusedWithWhatWasProbablyMeant(String url, String suggestion) {
        assertThatThrownBy(() -> CloudRuntimes.connect(url))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining(suggestion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyUrlIsRefusedWithWhatToGive(String url) {
        assertThatThrownBy(() -> CloudRuntimes.connect(url))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("is empty")
                .hasMessageContaining("http://127.0.0.1:3600")
                .hasMessageContaining("embedded:");
    }

    @ParameterizedTest
    @EnumSource
    void anAsyncCallNeverThrowsButFailsItsFuture(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            String tooLong = "k".repeat(10_000);
            List<CompletableFuture<?>> invalid = List.of(
                    state.async().get("", Order.class),
                    state.async().get(tooLong, Order.class),
                    state.async().save(tooLong, 1),
                    state.async().delete(tooLong));
            assertThat(invalid)
                    .allSatisfy(
                            call -> assertThatThrownBy(call::join).hasCauseInstanceOf(InvalidArgumentException.class));
            running.runtime().close();
            CompletableFuture<?> late = state.async().get("o-1", Order.class);
            assertThatThrownBy(late::join)
                    .hasCauseInstanceOf(CloudRuntimesException.class)
                    .hasMessageContaining("closed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void capabilitiesNameEachOperation(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            assertThat(running.runtime().capabilities().rows())
                    .allSatisfy(row -> assertThat(row.supported()).isTrue())
                    .extracting(row -> row.operation().operationId())
                    .contains("getState", "transactState", "publishEvent", "subscribeTopicEvents", "getMetadata");
            assertThat(running.runtime().capabilities().supports("noSuchOperation"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void metadataAndHealth(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            running.runtime().runtime().waitUntilReady(Duration.ofSeconds(20));
            running.state().save("o-1", 1);
            assertThat(running.runtime().runtime().metadata().components())
                    .anySatisfy(component -> assertThat(component.name()).isEqualTo("orders"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterCloseACallSaysSo(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            State state = running.state();
            running.runtime().close();
            running.runtime().close();
            assertThatThrownBy(() -> state.get("o-1", Order.class))
                    .isInstanceOf(CloudRuntimesException.class)
                    .hasMessageContaining("closed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInterfaceThatIsNoServiceIsUnsupported(RuntimeLocation place) {
        try (RuntimeLocation.Running running = place.open()) {
            assertThatThrownBy(() -> running.runtime().service(Runnable.class))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("Runnable");
        }
    }

    @Test
    void waitUntilReadyTellsWhyItIsNot() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (CloudRuntimes runtime = CloudRuntimes.connect("http://127.0.0.1:" + free)) {
            assertThatThrownBy(() -> runtime.runtime().waitUntilReady(Duration.ofSeconds(2)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageContaining(Integer.toString(free))
                    .hasCauseInstanceOf(UnavailableException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aTimeoutThatIsNotPositiveIsRefused(Duration timeout) {
        CloudRuntimes.Builder builder = CloudRuntimes.builder("embedded:");
        assertThatThrownBy(() -> builder.timeout(timeout))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("the timeout of a connection must be positive, was " + timeout);
    }

    @Test
    void theCallersSerializerIsUsed() {
        Serializer reversed = new Serializer() {
            @Override
            public String contentType() {
                return "text/reversed";
            }

            @Override
            public Bytes serialize(Object value) {
                return Bytes.utf8(new StringBuilder(value.toString()).reverse().toString());
            }

            @Override
            public Object deserialize(Bytes bytes, Type type) {
                return new StringBuilder(bytes.toUtf8()).reverse().toString();
            }
        };
        try (CloudRuntimes runtime =
                CloudRuntimes.builder("embedded:").serializer(reversed).connect()) {
            runtime.state("orders").save("o-1", "abc");
            assertThat(runtime.state("orders").get("o-1", String.class)).contains("abc");
            assertThat(runtime.state("orders").get("o-1", Bytes.class)).contains(Bytes.utf8("cba"));
        }
    }
}
