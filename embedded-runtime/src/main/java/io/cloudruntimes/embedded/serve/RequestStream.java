package io.cloudruntimes.embedded.serve;

import java.io.FilterInputStream;
import java.io.IOException;
import org.eclipse.jetty.io.Content;

/** The body of a request; it knows whether it was read to its end. */
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
    public int read(byte[] to, int offset, int most) throws IOException {
        begun = true;
        int count = super.read(to, offset, most);
        left -= count;
        ended |= count < 0 || left == 0; // a length that is not known is negative from the first
        return count;
    }

    /** Reads what is left, so that a client that is still sending gets its answer; up to a number of bytes. */
    void drain(long most) throws IOException {
        byte[] part = new byte[8192];
        for (long left = most; left >= 0 && !ended; ) {
            left -= read(part, 0, part.length);
        }
    }

    /** Whether nothing of it can come any more; does not wait. A body that nobody began to read may lose its start. */
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
