package io.cloudruntimes.embedded.file;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.InternalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a range of a content. To be fewer than the range has is an error. */
final class RangeStream extends InputStream {
    private final FileChannel content;
    private long position;
    private long left;

    RangeStream(FileChannel content, long position, long length) {
        this.content = content;
        this.position = position;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int count = content.read(ByteBuffer.wrap(to, offset, (int) Math.min(most, left)), position);
        if (count < 0) {
            throw new ContentException(new InternalException("the content of the file ends " + left
                    + " bytes early; another program has changed it, restore it from a backup"));
        }
        position += count;
        left -= count;
        return count;
    }

    @Override
    public long skip(long most) {
        long skipped = Math.max(0, Math.min(most, left));
        position += skipped;
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
