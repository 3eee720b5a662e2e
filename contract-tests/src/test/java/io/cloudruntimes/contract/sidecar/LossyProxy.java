package io.cloudruntimes.contract.sidecar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between a client and a server that can be lost. Nothing passes then, and no connection is closed. The connections of
 * that time stay dead after the network is back; new ones work. It can also lose the responses alone.
 */
final class LossyProxy implements AutoCloseable {
    private final int target;
    private final ServerSocket server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean lost;
    private final AtomicInteger losses = new AtomicInteger();
    private volatile boolean responsesLost;

    /** A network to a port of this machine. */
    LossyProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on nothing passes, on any connection. Connections are still accepted, as by a host that hangs. */
    void lose() {
        losses.incrementAndGet();
        lost = true;
    }

    /** From now on requests arrive, and their responses do not. */
    void loseResponses() {
        responsesLost = true;
    }

    /** What connects from now on gets through. */
    void restore() {
        lost = false;
        responsesLost = false;
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        // one side has closed
                    }
                },
                "lossy-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = keep(server.accept());
            if (!lost) {
                int seen = losses.get();
                Socket behind = keep(new Socket(InetAddress.getLoopbackAddress(), target));
                daemon(() -> pass(client, behind, seen, false));
                daemon(() -> pass(behind, client, seen, true));
            }
        }
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to, int seen, boolean responses) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] part = new byte[64 * 1024];
        int count = in.read(part);
        while (count >= 0) {
            if (seen == losses.get() && !(responses && responsesLost)) {
                out.write(part, 0, count);
                out.flush();
            }
            count = in.read(part);
        }
        if (seen == losses.get()) {
            to.close();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
