package io.cloudruntimes.core.okhttp.socket;

import java.net.ProtocolException;

/** Finds the heads of frames of HTTP/2 in bytes that arrive, or are sent, in pieces of any length. Not thread-safe. */
final class FrameHeads {
    static final int LENGTH = 9;
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int PUSH_PROMISE = 5;
    static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;

    private final byte[] head = new byte[LENGTH];
    private final Handler handler;
    private int headBytes;
    private int left;
    private int toSkip;
    private int type;

    /** Is told of each frame. */
    interface Handler {
        /** The head of a frame was read; so many bytes of content follow. */
        void head(int type, int stream, boolean endsStream, int content) throws ProtocolException;

        /** So many bytes of the content of a frame of the type. */
        void content(int type, int bytes) throws ProtocolException;
    }

    /**
     * @param preface how many bytes come before the first frame
     */
    FrameHeads(int preface, Handler handler) {
        toSkip = preface;
        this.handler = handler;
    }

    void pass(byte[] bytes, int offset, int count) throws ProtocolException {
        int end = offset + count;
        int at = offset + Math.min(toSkip, count);
        toSkip -= at - offset;
        while (at < end) {
            if (left > 0) {
                int part = Math.min(left, end - at);
                left -= part;
                at += part;
                handler.content(type, part);
                continue;
            }
            head[headBytes++] = bytes[at++];
            if (headBytes == LENGTH) {
                headBytes = 0;
                left = (head[0] & 255) << 16 | (head[1] & 255) << 8 | head[2] & 255;
                type = head[3];
                boolean endsStream = (type == DATA || type == HEADERS) && (head[4] & END_STREAM) != 0;
                int stream = (head[5] & 127) << 24 | (head[6] & 255) << 16 | (head[7] & 255) << 8 | head[8] & 255;
                handler.head(type, stream, endsStream, left);
            }
        }
    }
}
