package io.cloudruntimes.contract.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudruntimes.CloudRuntimes;
import io.cloudruntimes.Configuration;
import io.cloudruntimes.Serializer;
import io.cloudruntimes.apphost.AppHost;
import io.cloudruntimes.apphost.AppHostOptions;
import io.cloudruntimes.configuration.SubscribeConfigurationRequest;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import io.cloudruntimes.core.spi.ConnectOptions;
import io.cloudruntimes.core.spi.RuntimeConnection;
import io.cloudruntimes.core.stream.Subscription;
import io.cloudruntimes.dapr.DaprCallbacks;
import io.cloudruntimes.dapr.DaprConnector;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.ServedWires;
import io.cloudruntimes.embedded.serve.WireOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams that an application starts by requests to the embedded runtime as Dapr, whose events are calls at the application's port. */
@Timeout(60)
class RequestedStreamsTest {
    private static final String STORE = "settings";

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    private String next() throws InterruptedException {
        String next = seen.poll(20, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
    }

    private Subscription watch(DaprCallbacks callbacks, String name, List<String> keys) {
        return callbacks.subscribeConfiguration(
                SubscribeConfigurationRequest.builder()
                        .storeName(STORE)
                        .keys(keys)
                        .build(),
                event -> {
                    seen.add(name
                            + event.value()
                                    .map(value -> event.key() + "=" + value)
                                    .orElse("-" + event.key()));
                    return CompletableFuture.completedFuture(null);
                });
    }

    private static RuntimeConnection connect(ServedWires served) {
        return new DaprConnector()
                .connect(
                        URI.create("dapr://127.0.0.1:" + served.port("http") + "?grpc=" + served.port("grpc")),
                        ConnectOptions.builder().build());
    }

    @Test
    void changesArriveAtThePortOfTheApplicationUntilTheyAreStopped() throws Exception {
        DaprCallbacks callbacks = new DaprCallbacks(null);
        try (AppHost host = AppHost.start(callbacks, AppHostOptions.onFreePort());
                EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                ServedWires served =
                        embedded.serveAs("dapr", WireOptions.onFreePorts().withApplication(host.uri()));
                RuntimeConnection connection = connect(served);
                CloudRuntimes inside = CloudRuntimes.over(embedded.connection(), Serializer.gson())) {
            callbacks.over(connection);
            Configuration settings = inside.configuration(STORE);
            try (Subscription all = watch(callbacks, "", List.of())) {
                for (String key : List.of(
                        "a", "b/c", "d+e", "f.g:h|i", "%", "100%", "j%20k", "n//o", "p/../q", "r?s", "t#u", "é€")) {
                    settings.save(key, "1");
                    assertThat(next()).isEqualTo(key + "=1");
                    settings.delete(key);
                    assertThat(next()).isEqualTo("-" + key);
                }
                for (int i = 0; i < 100; i++) {
                    settings.save("key " + i % 2, "" + i); // changes of a key that waits are replaced
                }
                Map<String, String> latest = new HashMap<>();
                while (!latest.equals(Map.of("key 0", "98", "key 1", "99"))) {
                    String[] change = next().split("=");
                    assertThat(change).hasSize(2);
                    latest.put(change[0], change[1]);
                }
                Subscription one = watch(callbacks, "one ", List.of("a"));
                settings.save("a", "2");
                assertThat(List.of(next(), next())).containsExactlyInAnyOrder("a=2", "one a=2");
                one.close();
                settings.save("a", "3");
                assertThat(next()).isEqualTo("a=3");
                settings.save("a", "4");
                assertThat(next()).isEqualTo("a=4");
            }
            settings.save("a", "5");
        }
        assertThat(seen).isEmpty();
    }

    private String get(ServedWires served, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port("http") + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    @Test
    void requestsAndResponsesAreThoseOfTheRuntime() throws Exception {
        try (AppHost host = AppHost.start(new DaprCallbacks(null), AppHostOptions.onFreePort());
                EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                ServedWires served =
                        embedded.serveAs("dapr", WireOptions.onFreePorts().withApplication(host.uri()))) {
            for (String version : List.of("v1.0", "v1.0-alpha1")) {
                String store = "/" + version + "/configuration/settings/";
                String started = get(served, store + "subscribe?key=a&metadata.x=y");
                assertThat(started).matches("200 \\{\"id\":\"[0-9a-f-]{36}\"}");
                String id = started.replaceAll(".*\"id\":\"(.*)\".*", "$1");
                assertThat(get(served, store + id + "/unsubscribe")).isEqualTo("200 {\"ok\":true}");
                assertThat(get(served, store + id + "/unsubscribe"))
                        .startsWith("500 {\"message\":\"failed to unsubscribe to configuration request: ")
                        .contains(id);
            }
        }
    }

    @Test
    void withoutAnAddressOfTheApplicationItIsRefused() throws Exception {
        try (EmbeddedRuntime embedded = EmbeddedRuntime.inMemory();
                ServedWires served = embedded.serveAs("dapr", WireOptions.onFreePorts());
                RuntimeConnection connection = connect(served)) {
            assertThat(get(served, "/v1.0/configuration/settings/subscribe"))
                    .startsWith("500 ")
                    .contains("\"errorCode\":\"ERR_APP_CHANNEL_NIL\"");
            DaprCallbacks callbacks = new DaprCallbacks(null).over(connection);
            assertThatThrownBy(() -> watch(callbacks, "", List.of()))
                    .isInstanceOf(UnsupportedByRuntimeException.class)
                    .hasMessageContaining("address of its application");
        }
    }
}
