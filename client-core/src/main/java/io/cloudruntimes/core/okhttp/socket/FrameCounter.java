package io.cloudruntimes.core.okhttp.socket;

import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;

/**
 * Counts the bytes of frames of HTTP/2 that carry no body: flow control limits those that do. A server may send a PING now and then
 * for as long as it likes: after a quiet second such frames are forgotten, but not the headers. Not thread-safe.
 */
final class FrameCounter {
    private static final int HEAD = 9;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int PUSH_PROMISE = 5;
    private static final int CONTINUATION = 9;
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private final ReadAllowance headers;
    private final ReadAllowance others;
    private final ReadAllowance unanswered;
    private final byte[] head = new byte[HEAD];
    private int headBytes;
    private int left;
    private int type;
    private long lastRead = System.nanoTime();

    /**
     * @param headers counts the frames of headers
     * @param others counts the frames that are neither of headers nor of a body
     * @param unanswered counts the heads of the frames that arrive while something is being written
     */
    FrameCounter(ReadAllowance headers, ReadAllowance others, ReadAllowance unanswered) {
        this.headers = headers;
        this.others = others;
        this.unanswered = unanswered;
    }

    /**
     * So many bytes were read, which are in the array.
     *
     * @param writing whether something is being written, so that no reply to a frame can be sent
     */
    void read(byte[] bytes, int offset, int count, boolean writing) throws ProtocolException {
        long now = System.nanoTime();
        if (now - lastRead > QUIET) {
            others.delivered();
        }
        lastRead = now;
        int at = offset;
        int end = offset + count;
        while (at < end) {
            if (left > 0) {
                int part = Math.min(left, end - at);
                count(part);
                left -= part;
                at += part;
                continue;
            }
            head[headBytes++] = bytes[at++];
            if (headBytes == HEAD) {
                headBytes = 0;
                left = (head[0] & 255) << 16 | (head[1] & 255) << 8 | head[2] & 255;
                type = head[3];
                count(HEAD);
                if (writing) {
                    unanswered.read(HEAD);
                }
            }
        }
    }

    private void count(int bytes) throws ProtocolException {
        switch (type) {
            case DATA -> {
                if (left == 0) {
                    others.read(bytes); // a frame without content, which no flow control limits
                }
            }
            case HEADERS, PUSH_PROMISE, CONTINUATION -> headers.read(bytes);
            default -> others.read(bytes);
        }
    }
}
