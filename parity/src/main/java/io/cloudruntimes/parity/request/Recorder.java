package io.cloudruntimes.parity.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.vectors.VectorNotation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server at the loopback address that sends a prepared response and records the requests. */
public final class Recorder implements AutoCloseable {
    static {
        // else each response may wait for the TCP acknowledgement of the one before; read once, when the first server
        // is made
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Object lock = new Object();
    private final List<SentRequest> sent = new ArrayList<>();
    private @Nullable JsonObject answer;

    private Recorder(HttpServer server) {
        this.server = server;
    }

    public static Recorder start() throws IOException {
        Recorder recorder =
                new Recorder(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        recorder.server.createContext("/", recorder::handle);
        recorder.server.setExecutor(recorder.threads);
        recorder.server.start();
        return recorder;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Forgets the recorded requests and sends this response from now on; 500 if there is none. */
    public void expect(@Nullable JsonObject respond) {
        synchronized (lock) {
            sent.clear();
            answer = respond;
        }
    }

    /** What was sent since {@link #expect}. */
    public List<SentRequest> sent() {
        synchronized (lock) {
            return List.copyOf(sent);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            JsonObject respond;
            synchronized (lock) {
                sent.add(new SentRequest(
                        exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
                respond = answer;
            }
            answer(exchange, respond);
        }
    }

    private static void answer(HttpExchange exchange, @Nullable JsonObject respond) throws IOException {
        if (respond == null) {
            exchange.sendResponseHeaders(500, -1);
            return;
        }
        if (respond.has("headers")) {
            for (Map.Entry<String, JsonElement> header :
                    respond.getAsJsonObject("headers").entrySet()) {
                exchange.getResponseHeaders()
                        .set(header.getKey(), header.getValue().getAsString());
            }
        }
        byte[] body = respond.has("body") ? VectorNotation.bytes(respond.get("body")) : new byte[0];
        exchange.sendResponseHeaders(respond.get("status").getAsInt(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
