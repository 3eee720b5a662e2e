package io.cloudruntimes.core.okhttp.socket;

import java.net.ProtocolException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts the bytes of frames of HTTP/2 that carry no body: flow control limits those that do. A server may send a PING now and then
 * for as long as it likes: after a quiet second such frames are forgotten, but not the headers. One thread reads, and one at a time
 * writes.
 */
final class FrameCounter {
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final int PREFACE = 24;

    private final ReadAllowance headers;
    private final ReadAllowance others;
    private final ReadAllowance resets;
    private final FrameHeads incoming = new FrameHeads(0, new Incoming());
    private final FrameHeads outgoing = new FrameHeads(PREFACE, new Outgoing());
    /** The streams that neither side has ended. */
    private final Set<Integer> open = ConcurrentHashMap.newKeySet();

    private long lastRead = System.nanoTime();

    /**
     * @param headers counts the frames of headers
     * @param others counts the frames that are neither of headers nor of a body
     * @param resets counts the heads of the frames for streams that are not open, to each of which OkHttp queues a reset
     */
    FrameCounter(ReadAllowance headers, ReadAllowance others, ReadAllowance resets) {
        this.headers = headers;
        this.others = others;
        this.resets = resets;
    }

    /** So many bytes were read, which are in the array. */
    void read(byte[] bytes, int offset, int count) throws ProtocolException {
        long now = System.nanoTime();
        if (now - lastRead > QUIET) {
            others.delivered();
        }
        lastRead = now;
        incoming.pass(bytes, offset, count);
    }

    /** So many bytes, which are in the array, are about to be sent. */
    void write(byte[] bytes, int offset, int count) throws ProtocolException {
        outgoing.pass(bytes, offset, count);
    }

    private final class Incoming implements FrameHeads.Handler {
        @Override
        public void head(int type, int stream, boolean endsStream, int content) throws ProtocolException {
            if (type == FrameHeads.DATA && !open.contains(stream)) {
                resets.read(FrameHeads.LENGTH);
            }
            if (endsStream || type == FrameHeads.RST_STREAM) {
                open.remove(stream);
            }
            if (type == FrameHeads.DATA && content == 0) {
                others.read(FrameHeads.LENGTH); // no flow control limits a frame without content
            } else {
                content(type, FrameHeads.LENGTH);
            }
        }

        @Override
        public void content(int type, int bytes) throws ProtocolException {
            switch (type) {
                case FrameHeads.DATA -> {}
                case FrameHeads.HEADERS, FrameHeads.PUSH_PROMISE, FrameHeads.CONTINUATION -> headers.read(bytes);
                default -> others.read(bytes);
            }
        }
    }

    private final class Outgoing implements FrameHeads.Handler {
        @Override
        public void head(int type, int stream, boolean endsStream, int content) {
            if (type == FrameHeads.HEADERS) {
                open.add(stream);
            } else if (type == FrameHeads.RST_STREAM) {
                open.remove(stream);
            }
        }

        @Override
        public void content(int type, int bytes) {
            // only heads are of interest
        }
    }
}
