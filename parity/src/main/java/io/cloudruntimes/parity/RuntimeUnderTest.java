package io.cloudruntimes.parity;

import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.embedded.EmbeddedRuntime;
import io.cloudruntimes.embedded.serve.EmbeddedServer;
import io.cloudruntimes.embedded.serve.ServeOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;

/** A fresh embedded runtime, served, with the store {@code orders}, the broker {@code bus} and a service {@code echo}. */
final class RuntimeUnderTest implements AutoCloseable {
    private final HttpServer echo;
    private final EmbeddedRuntime runtime;
    private final EmbeddedServer server;

    RuntimeUnderTest() throws IOException {
        echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.getResponseHeaders().set("X-Method", exchange.getRequestMethod());
                exchange.getResponseHeaders()
                        .set("X-Target", exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(418, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        echo.start();
        URI address = URI.create("http://127.0.0.1:" + echo.getAddress().getPort());
        runtime = EmbeddedRuntime.builder()
                .stores(Set.of("orders"))
                .brokers(Set.of("bus"))
                .service("echo", address)
                .build();
        server = runtime.serve(ServeOptions.onFreePort());
    }

    URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        runtime.close();
        echo.stop(0);
    }
}
