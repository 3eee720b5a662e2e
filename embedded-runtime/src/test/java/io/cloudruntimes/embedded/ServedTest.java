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
import io.cloudruntimes.embedded.serve.WireOptions;
import io.cloudruntimes.neutral.NeutralConnector;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.RuntimeService;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
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
