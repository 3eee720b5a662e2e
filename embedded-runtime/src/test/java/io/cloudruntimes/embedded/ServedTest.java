package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.core.error.UnauthenticatedException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.http.HttpCaller;
import io.cloudruntimes.core.http.HttpClientConfig;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import io.cloudruntimes.runtime.GetHealthRequest;
import io.cloudruntimes.runtime.ShutdownRuntimeRequest;
import io.cloudruntimes.runtime.http.HttpRuntimeService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServedTest {
    private static final GetHealthRequest HEALTH = GetHealthRequest.builder().build();

    @Test
    void asksForItsToken() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort().withToken("s3cret"));
                HttpCaller without = HttpClientConfig.builder(server.uri()).build();
                HttpCaller wrong = HttpClientConfig.builder(server.uri())
                        .token(() -> "s3cres")
                        .build();
                HttpCaller right = HttpClientConfig.builder(server.uri())
                        .token(() -> "s3cret")
                        .build()) {
            assertThatThrownBy(() -> new HttpRuntimeService(without).health(HEALTH))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThatThrownBy(() -> new HttpRuntimeService(wrong).health(HEALTH))
                    .isInstanceOf(UnauthenticatedException.class)
                    .hasMessageNotContaining("s3cre");
            assertThat(new HttpRuntimeService(right).health(HEALTH).status().value())
                    .isEqualTo("UP");
        }
    }

    @Test
    void stopsWhenItIsAskedTo() throws Exception {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
                EmbeddedServer server = runtime.serve(ServeOptions.onFreePort());
                HttpCaller caller = HttpClientConfig.builder(server.uri()).build()) {
            new HttpRuntimeService(caller)
                    .shutdown(ShutdownRuntimeRequest.builder().build());
            runtime.stopped().get(20, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new HttpRuntimeService(caller).health(HEALTH))
                    .isInstanceOf(UnavailableException.class);
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
