package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServedTest {
    private static final GetHealthRequest HEALTH = GetHealthRequest.builder().build();

    private static RuntimeConnection connect(EmbeddedServer server, @Nullable String token) {
        return new NeutralConnector()
                .connect(server.uri(), ConnectOptions.builder().token(token).build());
    }

    private static RuntimeService runtime(RuntimeConnection connection) {
        return connection.service(RuntimeService.class).orElseThrow();
    }

    @Test
    void asksForItsToken() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort().withToken("s3cret"));
                RuntimeConnection without = connect(server, null);
                RuntimeConnection wrong = connect(server, "s3cres");
                RuntimeConnection right = connect(server, "s3cret")) {
            assertThatThrownBy(() -> runtime(without).health(HEALTH)).isInstanceOf(UnauthenticatedException.class);
            assertThatThrownBy(() -> runtime(wrong).health(HEALTH))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageNotContaining("s3cre");
            assertThat(runtime(right).health(HEALTH).status().value()).isEqualTo("UP");
        }
    }

    @Test
    void whereATokenIsSetAnyoneMayAskForTheHealthAndForNothingElse() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                ServedWires wires =
                        runtime.serveAs("dapr", WireOptions.onFreePorts().withToken("s3cret"))) {
            assertThat(status(wires, "/v1.0/healthz", null)).isEqualTo(204);
            assertThat(status(wires, "/v1.0/healthz/outbound", null)).isEqualTo(204);
            assertThat(status(wires, "/v1.0/healthz", "s3cres")).isEqualTo(204);
            assertThat(status(wires, "/v1.0/metadata", null)).isEqualTo(401);
            assertThat(status(wires, "/v1.0/metadata", "s3cres")).isEqualTo(401);
            assertThat(status(wires, "/v1.0/metadata", "s3cret")).isEqualTo(200);
        }
    }

    private static int status(ServedWires wires, String path, @Nullable String token) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + wires.port("http") + path));
        if (token != null) {
            request.header("dapr-api-token", token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void namesTheRuntimesWhoseWiresItCanServe() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory()) {
            assertThatThrownBy(() -> runtime.serveAs("nothing", WireOptions.onFreePorts()))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("dapr");
        }
    }

    @Test
    void stopsWhenItIsAskedTo() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort().withToken("s3cret"));
                RuntimeConnection connection = connect(server, "s3cret")) {
            runtime(connection).shutdown(ShutdownRuntimeRequest.builder().build());
            runtime.stopped().get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> runtime(connection).health(HEALTH)).isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort())) {
            assertThatThrownBy(
                            () -> runtime.serve(ServeOptions.onPort(server.uri().getPort())))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(Integer.toString(server.uri().getPort()));
        }
    }
}
