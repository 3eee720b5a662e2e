package io.cloudruntimes.contract.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A service with a port that reads and writes bodies part by part, and lets the test say when it goes on. */
final class StreamService implements AutoCloseable {
    private static final int WAIT_SECONDS = 30;

    /** One permit for each part that may be written; a test has its own, which those before it cannot take. */
    volatile Semaphore mayWrite = new Semaphore(0);
    /** What happened to bodies: {@code first} part read, {@code whole} or {@code cut} body, client {@code gone}. */
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stream-service");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    StreamService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/sum", this::sum);
        server.createContext("/parts", exchange -> parts(exchange, "text/plain"));
        server.createContext("/events", exchange -> parts(exchange, "text/event-stream"));
        server.createContext("/endless", this::endless);
        server.createContext("/broken", this::broken);
        server.createContext("/fail", exchange -> answer(exchange, 409, "it is 409"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302, "it is elsewhere");
        });
        server.start();
    }

    /** Forgets the test before. */
    void reset() {
        events.clear();
        mayWrite = new Semaphore(0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    static String sum(byte[] bytes) {
        return sum(digest(), bytes.length, bytes);
    }

    private static String sum(MessageDigest digest, long length, byte... more) {
        return length + " " + HexFormat.of().formatHex(digest.digest(more));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sum(HttpExchange exchange) throws IOException {
        try (exchange) {
            MessageDigest digest = digest();
            long length = 0;
            try {
                InputStream in = exchange.getRequestBody();
                byte[] part = new byte[8192];
                for (int count = in.read(part); count >= 0; count = in.read(part)) {
                    if (length == 0) {
                        events.add("first");
                    }
                    digest.update(part, 0, count);
                    length += count;
                }
            } catch (IOException e) {
                events.add("cut");
                throw e;
            }
            events.add("whole");
            answer(exchange, 200, sum(digest, length));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void parts(HttpExchange exchange, String type) throws IOException {
        Semaphore permits = mayWrite;
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("x-answer", "own");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int part = 1; part <= 3; part++) {
                await(permits);
                out.write(("data: " + part + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            out.close();
        }
    }

    private static void await(Semaphore permits) throws IOException {
        try {
            if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody let the service go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Writes until the client has gone. */
    private void endless(HttpExchange exchange) {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] part = new byte[8192];
            while (true) {
                out.write(part);
                out.flush();
            }
        } catch (IOException e) {
            events.add("gone");
        }
    }

    /** Writes fewer bytes than it announced. */
    private void broken(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write("half of it".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
