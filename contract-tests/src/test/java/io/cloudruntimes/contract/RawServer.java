package io.cloudruntimes.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Answers every request with the same bytes, of which no HTTP server would send some. */
final class RawServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Boolean> closedByClient = new CompletableFuture<>();
    private final String answer;
    private final boolean unfinished;
    private volatile int requests;

    /** Closes each connection after its answer. */
    RawServer(String answer) throws IOException {
        this(answer, false);
    }

    private RawServer(String answer, boolean unfinished) throws IOException {
        this.answer = answer;
        this.unfinished = unfinished;
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits after its answer for the client to close. */
    static RawServer unfinished(String answer) throws IOException {
        return new RawServer(answer, true);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many requests arrived. */
    int requests() {
        return requests;
    }

    /** Is done once the client has closed its connection. */
    CompletableFuture<Boolean> closedByClient() {
        return closedByClient;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                if (in.read(new byte[65536]) < 0) {
                    continue;
                }
                requests++;
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (unfinished) {
                    closedByClient.complete(in.read() < 0);
                }
            } catch (IOException e) {
                closedByClient.complete(true); // reset, which is a way of closing
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
