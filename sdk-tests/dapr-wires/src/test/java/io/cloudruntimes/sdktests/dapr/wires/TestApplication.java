package io.cloudruntimes.sdktests.dapr.wires;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The application behind a sidecar. It answers {@code /status/N} with that status, {@code /long/N} with a long body as well, echoes
 * every other method, and keeps the events of the topics that it subscribes to, and the
 * changes of configuration.
 */
final class TestApplication implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final String EVENTS = "/events/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String broker;
    private final List<String> topics;
    private final Map<String, BlockingQueue<JsonElement>> events = new ConcurrentHashMap<>();

    private TestApplication(HttpServer server, String broker, List<String> topics) {
        this.server = server;
        this.broker = broker;
        this.topics = topics;
    }

    /** Starts one at a free port. */
    static TestApplication start(String broker, List<String> topics) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestApplication application = new TestApplication(server, broker, topics);
            server.createContext("/", application::answer);
            server.setExecutor(application.threads);
            server.start();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next event of a topic; a text that says so where none comes. */
    JsonElement take(String topic) throws InterruptedException {
        JsonElement event = queue(topic).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return event == null ? new JsonPrimitive("no event came") : event;
    }

    private BlockingQueue<JsonElement> queue(String topic) {
        return events.computeIfAbsent(topic, missing -> new LinkedBlockingQueue<>());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (path.equals("/dapr/subscribe")) {
                send(exchange, 200, subscriptions());
            } else if (path.startsWith(EVENTS)) {
                JsonObject event = new JsonObject();
                event.addProperty("type", exchange.getRequestHeaders().getFirst("Content-Type"));
                event.add("body", JsonParser.parseString(new String(body, StandardCharsets.UTF_8)));
                queue(path.substring(EVENTS.length())).add(event);
                send(exchange, 200, "{\"status\":\"SUCCESS\"}");
            } else if (path.startsWith("/configuration/")) {
                queue("configuration").add(change(exchange, path, body));
                send(exchange, 200, "");
            } else if (path.startsWith("/status/")) {
                send(exchange, Integer.parseInt(path.substring("/status/".length())), "{\"answer\":true}");
            } else if (path.startsWith("/long/")) {
                send(exchange, Integer.parseInt(path.substring("/long/".length())), "long ".repeat(200));
            } else if (path.equals("/dapr/config")) {
                send(exchange, 404, "");
            } else {
                send(exchange, 200, echo(exchange, body));
            }
        }
    }

    /** A change without its value, which is another one each time. */
    private static JsonObject change(HttpExchange exchange, String path, byte[] body) {
        JsonObject call =
                JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
        JsonObject change = new JsonObject();
        change.addProperty("call", exchange.getRequestMethod() + " " + path);
        change.addProperty("type", exchange.getRequestHeaders().getFirst("Content-Type"));
        change.add("id", call.get("id"));
        change.addProperty(
                "keys", String.join(", ", call.getAsJsonObject("items").keySet()));
        change.addProperty("members", String.join(", ", call.keySet()));
        return change;
    }

    private String subscriptions() {
        return "["
                + String.join(
                        ",",
                        topics.stream()
                                .map(topic -> "{\"pubsubname\":\"" + broker + "\",\"topic\":\"" + topic
                                        + "\",\"route\":\"" + EVENTS + topic + "\"}")
                                .toList())
                + "]";
    }

    private static String echo(HttpExchange exchange, byte[] body) {
        JsonObject echo = new JsonObject();
        echo.addProperty("verb", exchange.getRequestMethod());
        echo.addProperty("path", exchange.getRequestURI().toString());
        JsonObject headers = new JsonObject();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-own") || lower.equals("content-type") || lower.equals("transfer-encoding")) {
                headers.addProperty(lower, String.join(", ", values));
            }
        });
        echo.add("headers", headers);
        echo.addProperty("body", new String(body, StandardCharsets.UTF_8));
        return echo.toString();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean bare = exchange.getRequestMethod().equals("HEAD") || status == 204 || body.length == 0;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Own-Answer", "yes");
        exchange.sendResponseHeaders(status, bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
