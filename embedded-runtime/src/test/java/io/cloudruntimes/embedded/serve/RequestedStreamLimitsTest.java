package io.cloudruntimes.embedded.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.configuration.ConfigurationSaveItem;
import io.cloudruntimes.configuration.ConfigurationService;
import io.cloudruntimes.configuration.SaveConfigurationRequest;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many streams an application may start by requests, and what they cost while it hangs. */
@Timeout(120)
class RequestedStreamLimitsTest {
    private static final String SUBSCRIBE = "/v1.0/configuration/settings/subscribe?key=k";
    private static final int MAX_CALLS = 64;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final EmbeddedRuntime runtime = EmbeddedRuntime.inMemory();
    private HttpServer application;

    @BeforeEach
    void startApplication() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", this::hang);
        application.setExecutor(threads);
        application.start();
    }

    /** Hangs in each call for an event, and wants no other streams. */
    private void hang(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean event = exchange.getRequestURI().getPath().startsWith("/configuration/");
            if (event) {
                calls.incrementAndGet();
                released.await();
            }
            exchange.sendResponseHeaders(event ? 200 : 404, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        released.countDown();
        application.stop(0);
        threads.shutdownNow();
        runtime.close();
    }

    private ServedWires serve(ServeLimits limits) {
        URI address = URI.create("http://127.0.0.1:" + application.getAddress().getPort());
        return runtime.serveAs(
                "dapr", WireOptions.onFreePorts().withApplication(address).withLimits(limits));
    }

    private String get(ServedWires served, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port("http") + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private void save(String value) {
        runtime.service(ConfigurationService.class)
                .saveConfiguration(SaveConfigurationRequest.builder()
                        .storeName("settings")
                        .items(ConfigurationSaveItem.builder()
                                .key("k")
                                .value(value)
                                .build())
                        .build());
    }

    @Test
    void aStreamBeyondTheLimitIsRefusedUntilOneIsStopped() throws Exception {
        try (ServedWires served = serve(ServeLimits.DEFAULT.withMaxRequestedStreams(2))) {
            String first = get(served, SUBSCRIBE);
            assertThat(first).startsWith("200 ");
            assertThat(get(served, SUBSCRIBE)).startsWith("200 ");
            for (int i = 0; i < 3; i++) { // a refusal takes no place
                assertThat(get(served, SUBSCRIBE))
                        .doesNotStartWith("2")
                        .contains("has 2 open streams", "maxRequestedStreams");
            }
            String id = first.replaceAll(".*\"id\":\"(.*)\".*", "$1");
            String unsubscribe = "/v1.0/configuration/settings/" + id + "/unsubscribe";
            assertThat(get(served, unsubscribe)).startsWith("200 ");
            assertThat(get(served, unsubscribe)).doesNotStartWith("2"); // and frees no second place
            assertThat(get(served, SUBSCRIBE)).startsWith("200 ");
            assertThat(get(served, SUBSCRIBE)).doesNotStartWith("2");
        }
    }

    @Test
    void manyStreamsOfAnApplicationThatHangsTakeFewCallsAtOnceAndEndWithTheRuntime() throws Exception {
        ServedWires served = serve(ServeLimits.DEFAULT);
        for (int i = 0; i < 3 * MAX_CALLS; i++) {
            assertThat(get(served, SUBSCRIBE)).startsWith("200 ");
        }
        save("1");
        save("2");
        await().atMost(Duration.ofSeconds(30)).until(() -> calls.get() == MAX_CALLS);
        await().during(Duration.ofMillis(500)).until(() -> calls.get() == MAX_CALLS);
        long start = System.nanoTime();
        served.close();
        runtime.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(calls).hasValue(MAX_CALLS);
    }
}
