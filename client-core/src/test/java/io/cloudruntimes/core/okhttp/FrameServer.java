package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.fixture.TcpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of HTTP/2 without TLS that answers each request with a 200 without a body, until it is told to say less. */
public final class FrameServer implements AutoCloseable {
    private static final int PREFACE_LENGTH = 24;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final byte STATUS_200 = (byte) 0x88;

    private final TcpServer server;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean answersRequests = true;

    public FrameServer() {
        server = TcpServer.start("frame-server", this::accept);
    }

    public URI uri() {
        return server.uri();
    }

    /** The connections that were made, in their order. */
    public List<Connection> connections() {
        return connections;
    }

    /** How many requests arrived. */
    public int requests() {
        return requests.get();
    }

    /** Whether requests that arrive are answered at once; a PING is in either case. */
    public void answersRequests(boolean answers) {
        answersRequests = answers;
    }

    /** Answers what was not answered yet. */
    public void answerOpenRequests() throws IOException {
        for (Connection connection : connections) {
            connection.answerOpenRequests();
        }
    }

    /** What is connected now stays so and says nothing any more, not even to a PING. */
    public void silenceConnections() {
        connections.forEach(connection -> connection.silent = true);
    }

    /** One connection. */
    public final class Connection {
        private final Socket peer;
        private final Queue<Integer> openRequests = new ArrayDeque<>();
        private final AtomicInteger pings = new AtomicInteger();
        private final AtomicInteger pingsSettled = new AtomicInteger();
        private volatile boolean silent;

        private Connection(Socket peer) {
            this.peer = peer;
        }

        /** How many PINGs arrived. */
        public int pings() {
            return pings.get();
        }

        /** Of how many PINGs the client has read the answer: it answered one that was sent after it. */
        public int pingsSettled() {
            return pingsSettled.get();
        }

        private void serve() {
            try (peer) {
                DataInputStream in = new DataInputStream(peer.getInputStream());
                in.readNBytes(PREFACE_LENGTH);
                write(SETTINGS, 0, 0);
                while (true) {
                    int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                    int type = in.readUnsignedByte();
                    int flags = in.readUnsignedByte();
                    int stream = in.readInt();
                    byte[] content = new byte[length];
                    in.readFully(content);
                    arrived(type, flags, stream, content);
                }
            } catch (IOException e) {
                // the client went away
            }
        }

        private synchronized void arrived(int type, int flags, int stream, byte[] content) throws IOException {
            boolean acknowledges = flags == ACK;
            if (type == HEADERS) {
                requests.incrementAndGet();
                openRequests.add(stream);
                if (answersRequests) {
                    answerOpenRequests();
                }
            } else if (type == SETTINGS && !acknowledges) {
                write(SETTINGS, ACK, 0);
            } else if (type == PING && acknowledges) {
                pingsSettled.incrementAndGet();
            } else if (type == PING) {
                pings.incrementAndGet();
                write(PING, ACK, 0, content);
                write(PING, 0, 0, content);
            }
        }

        private synchronized void answerOpenRequests() throws IOException {
            for (Integer stream = openRequests.poll(); stream != null; stream = openRequests.poll()) {
                write(HEADERS, END_STREAM | END_HEADERS, stream, STATUS_200);
            }
        }

        private void write(int type, int flags, int stream, byte... content) throws IOException {
            if (silent) {
                return;
            }
            byte[] frame = new byte[9 + content.length];
            frame[2] = (byte) content.length;
            frame[3] = (byte) type;
            frame[4] = (byte) flags;
            frame[7] = (byte) (stream >> 8);
            frame[8] = (byte) stream;
            System.arraycopy(content, 0, frame, 9, content.length);
            peer.getOutputStream().write(frame);
        }
    }

    private Runnable accept(Socket peer) {
        Connection connection = new Connection(peer);
        connections.add(connection);
        return connection::serve;
    }

    @Override
    public void close() {
        server.close();
    }
}
