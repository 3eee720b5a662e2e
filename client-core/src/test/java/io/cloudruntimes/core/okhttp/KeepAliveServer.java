package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.fixture.TestCertificate;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server of HTTP/1.1 that keeps its connections, and whose connections a test makes do more than answer. */
final class KeepAliveServer implements Closeable {
    /** What connections are made of. */
    enum Kind {
        TCP,
        TLS,
        UNIX
    }

    private final Kind kind;
    private final Closeable listening;
    private final int port;
    private final Path folder;
    private final @Nullable TestCertificate certificate;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile String answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
    private volatile String afterAnswer = "";

    KeepAliveServer(Kind kind, Path folder) throws IOException {
        this.kind = kind;
        this.folder = folder;
        if (kind == Kind.UNIX) {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(unixSocket()));
            listening = channel;
            port = 1;
            certificate = null;
            start(() -> serve(new UnixPeer(channel.accept())));
            return;
        }
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listening = socket;
        port = socket.getLocalPort();
        certificate = kind == Kind.TLS ? new TestCertificate(folder) : null;
        start(() -> serve(new TcpPeer(socket.accept())));
    }

    URI uri() {
        return URI.create((kind == Kind.TLS ? "https" : "http") + "://localhost:" + port);
    }

    Path unixSocket() {
        return folder.resolve("server.sock");
    }

    Path trusted() {
        return Objects.requireNonNull(certificate).trusted();
    }

    /** What every request is answered. */
    void answer(String text) {
        answer = text;
    }

    /** What comes after the answer to the first request, in the same write. */
    void afterFirstAnswer(String text) {
        afterAnswer = text;
    }

    /** The request lines that arrived. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return peers.size();
    }

    Peer firstConnection() {
        return peers.get(0);
    }

    /** The server's side of a connection. */
    abstract static class Peer implements Closeable {
        abstract InputStream in() throws IOException;

        abstract OutputStream out() throws IOException;

        /** Ends what is sent, and goes on reading. */
        abstract void halfClose() throws IOException;

        /** Cuts the connection below TLS. */
        abstract void cut() throws IOException;

        void send(String text) throws IOException {
            out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            out().flush();
        }
    }

    private final class TcpPeer extends Peer {
        private final Socket raw;
        private final Socket socket;

        TcpPeer(Socket raw) throws IOException {
            this.raw = raw;
            raw.setTcpNoDelay(true);
            socket = certificate == null ? raw : certificate.serve(raw);
        }

        @Override
        InputStream in() throws IOException {
            return socket.getInputStream();
        }

        @Override
        OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        @Override
        void halfClose() throws IOException {
            socket.shutdownOutput();
        }

        @Override
        void cut() throws IOException {
            raw.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            raw.close();
        }
    }

    private static final class UnixPeer extends Peer {
        private final SocketChannel channel;

        UnixPeer(SocketChannel channel) {
            this.channel = channel;
        }

        // not by Channels, whose streams do not write while they wait to read
        @Override
        InputStream in() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    ByteBuffer one = ByteBuffer.allocate(1);
                    return channel.read(one) < 0 ? -1 : one.get(0) & 255;
                }
            };
        }

        @Override
        OutputStream out() {
            return new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                }
            };
        }

        @Override
        void halfClose() throws IOException {
            channel.shutdownOutput();
        }

        /** Ended first: a channel from which somebody reads is closed only when that read is over. */
        @Override
        void cut() throws IOException {
            if (channel.isOpen()) {
                channel.shutdownOutput();
                channel.close();
            }
        }

        @Override
        public void close() throws IOException {
            cut();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void serve(Peer peer) {
        peers.add(peer);
        run(() -> {
            InputStream in = peer.in();
            while (true) {
                requests.add(request(in));
                String more = requests.size() == 1 ? afterAnswer : "";
                peer.send(answer + more);
            }
        });
    }

    /** Reads one request; returns its first line. */
    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        int at = head.indexOf("Content-Length: ");
        if (at >= 0) {
            in.readNBytes(Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at))));
        }
        return head.substring(0, head.indexOf(" HTTP"));
    }

    private static void start(Step accept) {
        run(() -> {
            while (true) {
                accept.run();
            }
        });
    }

    private static void run(Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        step.run();
                    } catch (IOException e) {
                        // closed
                    }
                },
                "keep-alive-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Peer peer : peers) {
            peer.cut();
        }
    }
}
