package io.cloudruntimes.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server at a loopback address that keeps what it is asked. */
final class LocalWebServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {
        void handle(HttpExchange exchange, Request request) throws IOException;
    }

    /** A request, with its headers by name in lower case. */
    record Request(String method, String target, Map<String, String> headers, Bytes body) {}

    private LocalWebServer(HttpServer server) {
        this.server = server;
    }

    static LocalWebServer start(Handler handler) throws IOException {
        return start(InetAddress.getLoopbackAddress(), handler);
    }

    static LocalWebServer start(InetAddress address, Handler handler) throws IOException {
        LocalWebServer web = new LocalWebServer(HttpServer.create(new InetSocketAddress(address, 0), 0));
        web.server.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
                Request request = new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        headers,
                        Bytes.wrap(exchange.getRequestBody().readAllBytes()));
                web.requests.add(request);
                handler.handle(exchange, request);
            }
        });
        web.server.start();
        return web;
    }

    static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = Bytes.utf8(body).toByteArray();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static void redirect(HttpExchange exchange, int status, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(status, -1);
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
