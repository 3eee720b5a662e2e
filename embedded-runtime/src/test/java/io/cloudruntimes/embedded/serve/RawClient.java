package io.cloudruntimes.embedded.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client that sends whatever it is told to, byte for byte, over one connection. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final URI server;

    private RawClient(Socket socket, URI server) {
        this.socket = socket;
        this.server = server;
    }

    static RawClient connect(URI server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawClient(socket, server);
    }

    /** Connects so that the system takes little that nobody reads. */
    static RawClient connectWithSmallWindow(URI server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawClient(socket, server);
    }

    /** The answer to one request on a connection of its own. */
    static Answer send(URI server, String request) throws IOException {
        try (RawClient client = connect(server)) {
            return client.write(request).answer();
        }
    }

    /** A request with the usual {@code Host} and the length of its body. */
    static Answer send(URI server, String line, String headers, String body) throws IOException {
        return send(
                server,
                line + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + headers + "Content-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    /** Sends text; each character is a byte. */
    RawClient write(String text) throws IOException {
        socket.getOutputStream()
                .write(text.replace("{host}", server.getAuthority()).getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more comes. */
    RawClient endOfInput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next answer, whole. */
    Answer answer() throws IOException {
        String head = head();
        int length = length(head);
        String body;
        if (length >= 0) {
            body = new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        } else if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            body = chunked();
        } else {
            body = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Answer(head, body);
    }

    /** The status line and the headers of the next answer. */
    String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended in the head of an answer: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether something has come. */
    boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The next byte; -1 at the end. */
    int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Waits for what is read no longer than this. */
    RawClient patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return this;
    }

    /** Whether the server ends the connection, or answers an error; not before one of both. */
    boolean endsOrRefuses() throws IOException {
        try {
            int first = read();
            return first < 0 || head().split(" ", 3)[1].compareTo("400") >= 0;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return true; // reset
        }
    }

    /** Whether the server ended the connection without reading on: what it sent before is read first, for a short time. */
    boolean isCutOff() throws IOException {
        socket.setSoTimeout(500);
        try {
            byte[] part = new byte[64 * 1024];
            int count;
            do {
                count = socket.getInputStream().read(part);
            } while (count >= 0);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // reset
        }
    }

    private String chunked() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(socket.getInputStream().readNBytes(size));
            line();
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = read(); c != '\n'; c = read()) {
            if (c < 0) {
                throw new IOException("the connection ended in a chunk");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(head.startsWith("HTTP/1.1 204") ? 0 : -1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * An answer.
     *
     * @param head the status line and the headers
     */
    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }
    }
}
