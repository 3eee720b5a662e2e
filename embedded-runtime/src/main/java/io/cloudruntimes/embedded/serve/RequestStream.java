package io.cloudruntimes.embedded.serve;

import java.io.FilterInputStream;
import java.io.IOException;
import org.eclipse.jetty.io.Content;

/** The body of a request. It tracks whether it was read to its end. */
final class RequestStream extends FilterInputStream {
    private final Content.Source source;
    private long left;
    private boolean begun;
    private boolean ended;

    RequestStream(Content.Source source) {
        super(Content.Source.asInputStream(source));
        this.source = source;
        this.left = source.getLength();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int max) throws IOException {
        begun = true;
        int count = super.read(to, offset, max);
        left -= count;
        ended |= count < 0 || left == 0; // an unknown length is negative from the start
        return count;
    }

    /** Reads the rest, up to a number of bytes, so that a client that is still sending gets its response. */
    void drain(long maxBytes) throws IOException {
        byte[] part = new byte[8192];
        for (long left = maxBytes; left >= 0 && !ended; ) {
            left -= read(part, 0, part.length);
        }
    }

    /** Whether the body has ended. This does not wait. If nobody has begun to read the body, this may discard its start. */
    boolean hasEnded() {
        if (!begun && !ended) {
            Content.Chunk chunk = source.read();
            if (chunk != null) {
                begun = true;
                ended = chunk.isLast();
                chunk.release();
            }
        }
        return ended;
    }
}
