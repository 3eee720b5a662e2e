package io.cloudruntimes.contract.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.rpc.MethodAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The service that is called: it says what it got, or answers the status that its method names. Once as a handler, once as
 * an application with a port of its own that a sidecar calls.
 */
final class EchoService {
    static final String NAME = "echo";

    private EchoService() {}

    /** The answer to a call. */
    static MethodAnswer answer(
            String verb, String method, String query, Map<String, String> headers, String type, Bytes data) {
        if (method.startsWith("status/")) {
            int status = Integer.parseInt(method.substring("status/".length()));
            return MethodAnswer.builder()
                    .status(status)
                    .contentType("text/plain")
                    .headers(status == 302 ? Map.of("Location", "/elsewhere") : Map.of())
                    .data(Bytes.utf8("it is " + status))
                    .build();
        }
        String own = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("x-own"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return MethodAnswer.builder()
                .status(201)
                .contentType("application/x-echo")
                .headers(Map.of("x-answer", own + "!"))
                .data(Bytes.utf8(verb + " " + method + " " + query + " " + type + " " + data.toUtf8()))
                .build();
    }

    /** Starts it as an application with a port. */
    static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "echo");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", EchoService::handle);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = exchange.getRequestURI().getRawQuery();
            MethodAnswer answer = path.startsWith("/dapr/")
                    ? MethodAnswer.builder().status(404).build()
                    : answer(
                            exchange.getRequestMethod(),
                            path.substring(1),
                            query == null ? "" : query,
                            Map.of("x-own", header(exchange, "x-own")),
                            header(exchange, "Content-Type"),
                            Bytes.wrap(exchange.getRequestBody().readAllBytes()));
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            answer.contentType().ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            byte[] body = answer.data().orElse(Bytes.EMPTY).toByteArray();
            exchange.sendResponseHeaders(answer.status().orElse(200), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
