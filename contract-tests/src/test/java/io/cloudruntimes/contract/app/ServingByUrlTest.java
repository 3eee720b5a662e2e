package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.Ack;
import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.core.error.AlreadyExistsException;
import io.cloudruntimes.core.error.CancelledException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A connection whose URL names the port of the application: what is served there, as the runtime would call it. */
class ServingByUrlTest {
    private static int freePort() {
        try (AppHost host = AppHost.start(new DaprCallbacks(null), AppHostOptions.onFreePort())) {
            return host.port();
        }
    }

    private static String post(int port, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/double"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void thePortIsServedFromTheFirstServiceOn() throws Exception {
        int port = freePort();
        CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?app=" + port);
        try (runtime) {
            assertThat(runtime.capabilities().supports("serveMethods")).isTrue();
            assertThatThrownBy(() -> post(port, "1")).isInstanceOf(IOException.class);
            try (Subscription served =
                    runtime.rpc().serve("billing", call -> call.answer(2 * call.as(Integer.class)))) {
                assertThat(post(port, "21")).isEqualTo("42");
                assertThatThrownBy(() -> runtime.rpc().serve("others", call -> call.status(200)))
                        .isInstanceOf(AlreadyExistsException.class)
                        .hasMessageContaining("RpcService.serve on dapr at")
                        .hasMessageContaining("'others'");
            }
            assertThat(post(port, "21")).contains("not_found");
            try (Subscription again = runtime.rpc().serve("others", call -> call.answer(call.method()))) {
                assertThat(post(port, "1")).isEqualTo("\"double\"");
            }
        }
        assertThatThrownBy(() -> post(port, "1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> runtime.rpc().serve("late", call -> call.status(200)))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        try (AppHost other = AppHost.start(new DaprCallbacks(null), AppHostOptions.onFreePort());
                CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?app=" + other.port())) {
            assertThatThrownBy(() -> runtime.rpc().serve("billing", call -> call.status(200)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("127.0.0.1:" + other.port())
                    .hasMessageContaining("cloud-runtimes-app-servlet");
        }
    }

    @Test
    void eventsDoNotArriveThatWay() {
        try (CloudRuntimes runtime = CloudRuntimes.connect("dapr://127.0.0.1?wire=http&app=1")) {
            assertThatThrownBy(() -> runtime.pubsub("bus").subscribe("t", String.class, event -> Ack.SUCCESS))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("DaprCallbacks")
                    .hasMessageContaining("before");
        }
    }
}
