package io.cloudruntimes.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.CallOptions;
import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.CallTimeoutException;
import io.cloudruntimes.core.error.InvalidArgumentException;
import io.cloudruntimes.core.error.NotFoundException;
import io.cloudruntimes.core.error.UnavailableException;
import io.cloudruntimes.rpc.InvokeMethodRequest;
import io.cloudruntimes.rpc.InvokeMethodResponse;
import io.cloudruntimes.rpc.RpcService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls to a service at an address: one that is there, one that is away, one that was restarted, and one that is slow. */
@Timeout(60)
class ServiceAtAddressTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<List<String>> tokens = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private int port;
    private EmbeddedRuntime runtime;

    @BeforeEach
    void start() throws IOException {
        service = serve(0);
        port = service.getAddress().getPort();
        runtime = EmbeddedRuntime.builder()
                .service("billing", URI.create("http://127.0.0.1:" + port))
                .build();
    }

    @AfterEach
    void stop() {
        slow.countDown();
        runtime.close();
        service.stop(0);
        threads.shutdownNow();
    }

    private HttpServer serve(int at) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                slow.await();
            }
            tokens.add(exchange.getRequestHeaders().getOrDefault("x-token", List.of()));
            byte[] body = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/broken") ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private InvokeMethodResponse call(String name, String method, CallOptions options) {
        return runtime.service(RpcService.class)
                .invokeMethod(
                        InvokeMethodRequest.builder()
                                .service(name)
                                .method(method)
                                .data(Content.EMPTY)
                                .build(),
                        options);
    }

    @Test
    void whatItAnswersIsTheResultWhateverItsStatus() {
        assertThat(call("billing", "orders/1", CallOptions.DEFAULT)
                        .data()
                        .bytes()
                        .toUtf8())
                .isEqualTo("/orders/1");
        assertThat(call("billing", "broken", CallOptions.DEFAULT).status()).isEqualTo(503);
    }

    @Test
    void eachCallCarriesTheHeaderOfItsServiceAndNoOther() {
        URI address = URI.create("http://127.0.0.1:" + port);
        try (EmbeddedRuntime other = EmbeddedRuntime.builder()
                .service("billing", address, "x-token", "s3cret")
                .service("shipping", address)
                .build()) {
            for (String name : List.of("billing", "shipping")) {
                other.service(RpcService.class)
                        .invokeMethod(
                                InvokeMethodRequest.builder()
                                        .service(name)
                                        .method("m")
                                        .data(Content.EMPTY)
                                        .build(),
                                CallOptions.DEFAULT);
            }
        }
        assertThat(tokens).containsExactly(List.of("s3cret"), List.of());
    }

    @Test
    void aHeaderThatIsWrongIsRefusedWithoutItsValue() {
        EmbeddedRuntime.Builder builder = EmbeddedRuntime.builder().option("service-header", List.of("billing=s3cret"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("service-header")
                .hasMessageContaining("'billing'")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aServiceThatIsAwayIsUnavailableByItsAddressAndFoundAgainOnceItIsBack() throws IOException {
        call("billing", "before", CallOptions.DEFAULT);
        service.stop(0);

        assertThatThrownBy(() -> call("billing", "meanwhile", CallOptions.DEFAULT))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("service 'billing'")
                .hasMessageContaining("method 'meanwhile'");

        service = serve(port);
        assertThat(call("billing", "after", CallOptions.DEFAULT).data().bytes().toUtf8())
                .isEqualTo("/after");
    }

    @Test
    void aSlowServiceIsWaitedForUntilTheDeadlineOfTheCall() {
        CallOptions options =
                CallOptions.builder().timeout(Duration.ofMillis(300)).build();

        assertThatThrownBy(() -> call("billing", "slow", options))
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("service 'billing'")
                .hasMessageContaining("did not come in time");
        slow.countDown();
        assertThat(call("billing", "slow", CallOptions.DEFAULT).status()).isEqualTo(200);
    }

    @Test
    void aServiceWithoutAnAddressIsToldWithThoseThatHaveOne() {
        assertThatThrownBy(() -> call("shipping", "orders", CallOptions.DEFAULT))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("no service 'shipping'")
                .hasMessageContaining("[billing]");
    }
}
