package io.cloudruntimes.core.grpc;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream of bytes that come in chunks, each of which is read when it is needed. */
abstract class ChunkStream extends InputStream {
    private byte[] chunk = {};
    private int position;
    private volatile boolean ended;

    /** The next chunk, which may be empty; null after the last. */
    abstract byte @Nullable [] nextChunk() throws IOException;

    /** Ends the stream; no chunk is read any more. False if it has ended already. */
    final boolean end() {
        boolean before = ended;
        ended = true;
        return !before;
    }

    @Override
    public final int read() throws IOException {
        return fill() ? chunk[position++] & 255 : -1;
    }

    @Override
    public final int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, to, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (!ended && position == chunk.length) {
            byte[] next = nextChunk();
            if (next == null) {
                ended = true;
            } else {
                chunk = next;
                position = 0;
            }
        }
        return !ended;
    }
}
