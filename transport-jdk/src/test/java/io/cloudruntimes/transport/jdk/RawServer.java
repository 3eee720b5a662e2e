package io.cloudruntimes.transport.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server at a free port of this machine that does with its connections what it is told to. */
final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** Serves one connection, which is closed afterwards. */
    interface Script {
        void serve(Connection connection) throws Exception;
    }

    private final ServerSocket listening;
    private final Script script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Script script) {
        this.script = script;
        try {
            listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** What was read, heads and bodies. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                sockets.add(socket);
                run(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.serve(new Connection(socket));
        } catch (Exception e) {
            // the client went away
        }
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's side of a connection. */
    final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads a request; false at the end. */
        boolean readRequest() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(text);
            int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
            requests.add(text + new String(in.readNBytes(bytes), StandardCharsets.UTF_8));
            return true;
        }

        void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Sends a text, of which a vertical bar is the end of a line. */
        void send(String text) throws IOException {
            send(text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Sends the same again and again until the client goes away, or as many bytes as would fill any buffer. */
        void sendWithoutEnd(String text, long pauseMillis) throws IOException, InterruptedException {
            byte[] part = text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (long sent = 0; sent < 64L << 20; sent += part.length) {
                send(part);
                if (pauseMillis > 0) {
                    Thread.sleep(pauseMillis);
                }
            }
        }

        /** Closes the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Waits for the client to go away, and reads nothing it sends before. */
        void hold() throws InterruptedException {
            Thread.sleep(3_600_000);
        }

        /** Ends what the server sends. */
        void halfClose() throws IOException {
            socket.shutdownOutput();
        }
    }
}
