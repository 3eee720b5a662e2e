package io.cloudruntimes.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The other end of the measured calls: a program of its own, so that its work and garbage are not counted. It reads whole
 * HTTP/1.1 requests and responds to each with fixed bytes. Prints its port and runs until its standard input ends.
 */
public final class PeerServer {
    static final String VALUE =
            "{\"id\":\"o-1\",\"customer\":\"Ada Lovelace\",\"total\":4200,\"lines\":[{\"sku\":\"a-1\",\"count\":2},"
                    + "{\"sku\":\"b-2\",\"count\":1}]}";

    private static final byte[] GET =
            answer("200 OK", "Content-Type: application/octet-stream\r\nState-Etag: 7\r\n", VALUE);
    private static final byte[] NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] METADATA = answer(
            "200 OK",
            "Content-Type: application/json\r\n",
            "{\"runtime\":\"peer\",\"version\":\"1\",\"components\":[{\"name\":\"orders\",\"type\":\"state.sqlite\","
                    + "\"version\":\"v1\",\"capabilities\":[\"ETAG\",\"TTL\",\"TRANSACTIONAL\"]},{\"name\":\"bus\","
                    + "\"type\":\"pubsub.sqlite\",\"version\":\"v1\",\"capabilities\":[]}],\"attributes\":{\"a\":\"1\"}}");

    private PeerServer() {}

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            Thread acceptor = new Thread(() -> accept(server));
            acceptor.setDaemon(true);
            acceptor.start();
            while (System.in.read() >= 0) {
                // the parent holds the other end open for as long as it needs us
            }
        }
    }

    private static void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            for (String head = readHead(in); !head.isEmpty(); head = readHead(in)) {
                in.skipNBytes(contentLength(head));
                out.write(answerTo(head));
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static byte[] answerTo(String head) {
        if (head.startsWith("GET /v1/runtime/metadata")) {
            return METADATA;
        }
        return head.startsWith("GET ") ? GET : NO_CONTENT;
    }

    private static long contentLength(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
        if (at < 0) {
            return 0;
        }
        int from = at + "\r\ncontent-length:".length();
        return Long.parseLong(head.substring(from, head.indexOf('\r', from)).strip());
    }

    /** The request line and headers up to and with the empty line; empty at the end of the connection. */
    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(512);
        int last4 = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            last4 = last4 << 8 | b;
            if (last4 == 0x0d0a0d0a) {
                return head.toString(StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    private static byte[] answer(String status, String headers, String body) {
        return ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
