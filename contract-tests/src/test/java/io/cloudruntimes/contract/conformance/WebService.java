package io.cloudruntimes.contract.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The external system that bindings for HTTP call. It returns the body of a request, at {@code /status/N} with the status N, and at {@code
 * /bytes/N} returns N bytes. It keeps each request by the value of its header {@code X-Case}.
 */
public final class WebService {
    private static final Map<Integer, WebService> RUNNING = new ConcurrentHashMap<>();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "web-service");
        thread.setDaemon(true);
        return thread;
    });

    private final HttpServer server;
    private final Map<String, List<Request>> requests = new ConcurrentHashMap<>();

    /** A request, with its headers by name in any case. */
    public record Request(String method, String target, Map<String, String> headers, Bytes body) {}

    private WebService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(THREADS);
        server.start();
    }

    /** The one for every runtime inside this JVM. */
    public static WebService here() {
        return at(0);
    }

    /** The one at a port; it is started when it is first asked for, and runs until the JVM ends. */
    public static WebService at(int port) {
        return RUNNING.computeIfAbsent(port, WebService::new);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            String path = exchange.getRequestURI().getPath();
            Bytes body = Bytes.wrap(exchange.getRequestBody().readAllBytes());
            requests.computeIfAbsent(headers.getOrDefault("X-Case", ""), missing -> new CopyOnWriteArrayList<>())
                    .add(new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            headers,
                            body));
            int status = path.startsWith("/status/") ? number(path) : 200;
            byte[] response = path.startsWith("/bytes/")
                    ? new byte[number(path)]
                    : status == 200
                            ? body.toByteArray()
                            : Bytes.utf8("body of " + status).toByteArray();
            boolean hasBody = status != 204
                    && status != 304
                    && !exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().add("X-App", "yes");
            exchange.getResponseHeaders().add("Content-Type", "application/x-own");
            exchange.sendResponseHeaders(status, !hasBody || response.length == 0 ? -1 : response.length);
            if (hasBody) {
                exchange.getResponseBody().write(response);
            }
        }
    }

    private static int number(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The requests of a case. */
    public List<Request> requests(String aCase) {
        return requests.getOrDefault(aCase, List.of());
    }
}
