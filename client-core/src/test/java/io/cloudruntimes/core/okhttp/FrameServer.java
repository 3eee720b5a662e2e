package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.fixture.TcpServer;
import io.cloudruntimes.core.fixture.TestCertificate;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server of HTTP/2 that answers each request with a 200 without a body, until it is told to say less. */
public final class FrameServer implements AutoCloseable {
    private static final int PREFACE_LENGTH = 24;
    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int PRIORITY = 2;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PUSH_PROMISE = 5;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;
    public static final int CONTINUATION = 9;
    public static final int END_STREAM = 1;
    public static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private static final byte STATUS_200 = (byte) 0x88;

    private final TcpServer server;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean answersRequests = true;
    private volatile @Nullable Script script;

    /** What happens when a request arrives, of which only the head may be there. */
    public interface Script {
        void arrived(Connection connection, int stream) throws IOException;
    }

    /** A server without TLS. */
    public FrameServer() {
        this(null);
    }

    /**
     * @param certificate its certificate; null for a server without TLS
     */
    public FrameServer(@Nullable TestCertificate certificate) {
        server = TcpServer.start("frame-server", certificate, this::accept, "h2");
    }

    public URI uri() {
        return server.uri();
    }

    /** The connections that were made, in their order. */
    public List<Connection> connections() {
        return connections;
    }

    /** What happens when a request arrives, in place of an answer. */
    public void script(@Nullable Script script) {
        this.script = script;
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
        private volatile boolean endedByClient;

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
                endedByClient = true;
            }
        }

        /** Whether the client has closed the connection. */
        public boolean isEndedByClient() {
            return endedByClient;
        }

        private synchronized void arrived(int type, int flags, int stream, byte[] content) throws IOException {
            boolean acknowledges = flags == ACK;
            if (type == HEADERS) {
                requests.incrementAndGet();
                Script scripted = script;
                if (scripted != null) {
                    scripted.arrived(this, stream);
                    return;
                }
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

        /** Of several, some may be of calls that the client has given up: it may close the connection once it has the others. */
        private synchronized void answerOpenRequests() throws IOException {
            boolean answered = false;
            for (Integer stream = openRequests.poll(); stream != null; stream = openRequests.poll()) {
                try {
                    answer(stream);
                    answered = true;
                } catch (IOException e) {
                    if (!answered) {
                        throw e;
                    }
                }
            }
        }

        /** Ends what is sent. */
        public void halfClose() throws IOException {
            peer.shutdownOutput();
        }

        /** Sends several frames, or what is none. */
        public void write(byte... bytes) throws IOException {
            peer.getOutputStream().write(bytes);
        }

        /** Closes the connection. */
        public void close() throws IOException {
            peer.close();
        }

        /** Answers a request with a 200 without a body. */
        public void answer(int stream) throws IOException {
            write(HEADERS, END_STREAM | END_HEADERS, stream, STATUS_200);
        }

        /** Sends a frame. */
        public synchronized void write(int type, int flags, int stream, byte... content) throws IOException {
            if (silent) {
                return;
            }
            peer.getOutputStream().write(frame(type, flags, stream, content));
        }
    }

    /** A frame as it is sent. */
    public static byte[] frame(int type, int flags, int stream, byte... content) {
        byte[] frame = new byte[9 + content.length];
        frame[0] = (byte) (content.length >> 16);
        frame[1] = (byte) (content.length >> 8);
        frame[2] = (byte) content.length;
        frame[3] = (byte) type;
        frame[4] = (byte) flags;
        frame[7] = (byte) (stream >> 8);
        frame[8] = (byte) stream;
        System.arraycopy(content, 0, frame, 9, content.length);
        return frame;
    }

    /** Four bytes of a number, as frames have them. */
    public static byte[] int32(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** A block of headers: names and values in turn, each as it is. */
    public static byte[] headers(String... namesAndValues) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            block.write(0); // literal, not to be indexed, with a new name
            string(block, namesAndValues[i]);
            string(block, namesAndValues[i + 1]);
        }
        return block.toByteArray();
    }

    private static void string(ByteArrayOutputStream to, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int left = bytes.length - 127; // lengths from 127 on go on in groups of seven bits
        to.write(Math.min(bytes.length, 127));
        if (left >= 0) {
            for (; left >= 128; left >>= 7) {
                to.write(left & 127 | 128);
            }
            to.write(left);
        }
        to.writeBytes(bytes);
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
