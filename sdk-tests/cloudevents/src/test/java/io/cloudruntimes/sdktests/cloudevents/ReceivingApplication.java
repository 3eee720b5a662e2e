package io.cloudruntimes.sdktests.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The application behind a sidecar: it subscribes to one topic, and keeps each request with an event as it is. */
final class ReceivingApplication implements AutoCloseable {
    static final String BROKER = "bus";
    static final String TOPIC = "events";
    private static final long PATIENCE_SECONDS = 20;

    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    private ReceivingApplication(HttpServer server) {
        this.server = server;
    }

    /** Starts one at a free port. */
    static ReceivingApplication start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ReceivingApplication application = new ReceivingApplication(server);
            server.createContext("/", application::answer);
            server.start();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next request with an event. */
    Message take() throws InterruptedException {
        Message message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(message).as("an event comes").isNotNull();
        return message;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Bytes body = Bytes.of(exchange.getRequestBody().readAllBytes());
            switch (exchange.getRequestURI().getPath()) {
                case "/dapr/subscribe" ->
                    send(
                            exchange,
                            200,
                            "[{\"pubsubname\":\"" + BROKER + "\",\"topic\":\"" + TOPIC + "\",\"route\":\"/arrived\"}]");
                case "/arrived" -> {
                    Map<String, String> headers = new TreeMap<>();
                    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
                    messages.add(new Message(headers, body));
                    send(exchange, 200, "{\"status\":\"SUCCESS\"}");
                }
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = Bytes.utf8(json).toByteArray();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
