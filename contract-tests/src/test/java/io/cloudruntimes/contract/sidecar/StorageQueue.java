package io.cloudruntimes.contract.sidecar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands in for the service of storage queues: one queue, whose first message is delivered until it is deleted. */
final class StorageQueue implements AutoCloseable {
    private static final Pattern TEXT = Pattern.compile("<MessageText>(.*)</MessageText>");
    private static final String TIME = "Sat, 28 Nov 2026 10:00:00 GMT";

    private final HttpServer server;
    private final Deque<Message> messages = new ArrayDeque<>();
    private int added;

    private static final class Message {
        private final String id;
        private final String base64;
        private int deliveries;

        Message(String id, String base64) {
            this.id = id;
            this.base64 = base64;
        }
    }

    StorageQueue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized void add(Bytes data) {
        add(data.toBase64());
    }

    private void add(String base64) {
        messages.add(new Message("m-" + added++, base64));
    }

    synchronized boolean isEmpty() {
        return messages.isEmpty();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = Bytes.wrap(exchange.getRequestBody().readAllBytes()).toUtf8();
            switch (exchange.getRequestMethod()) {
                case "GET" -> respond(exchange, 200, list(messages.peek()));
                case "POST" -> {
                    Matcher text = TEXT.matcher(body);
                    add(text.find() ? Objects.requireNonNull(text.group(1)) : "");
                    respond(exchange, 201, list(messages.peekLast()));
                }
                case "DELETE" -> {
                    messages.removeIf(message -> path.endsWith("/" + message.id));
                    respond(exchange, 204, "");
                }
                default -> respond(exchange, 201, ""); // the queue is created
            }
        }
    }

    private static String list(@Nullable Message message) {
        String one = message == null
                ? ""
                : "<QueueMessage><MessageId>" + message.id + "</MessageId><InsertionTime>" + TIME
                        + "</InsertionTime><ExpirationTime>" + TIME
                        + "</ExpirationTime><PopReceipt>receipt</PopReceipt>"
                        + "<TimeNextVisible>" + TIME + "</TimeNextVisible><DequeueCount>" + ++message.deliveries
                        + "</DequeueCount><MessageText>" + message.base64 + "</MessageText></QueueMessage>";
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><QueueMessagesList>" + one + "</QueueMessagesList>";
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = Bytes.utf8(body).toByteArray();
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
