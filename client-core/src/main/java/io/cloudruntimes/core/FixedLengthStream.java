package io.cloudruntimes.core;

import io.cloudruntimes.core.error.InvalidArgumentException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes a number of bytes of a stream and leaves the rest; to have fewer is an error. */
final class FixedLengthStream extends FilterInputStream {
    private final long length;
    private long left;

    FixedLengthStream(InputStream stream, long length) {
        super(stream);
        this.length = length;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(to, offset, (int) Math.min(most, left));
        if (count < 0) {
            throw new ContentException(new InvalidArgumentException("the stream of a content ended after "
                    + (length - left) + " bytes, " + length + " were announced"));
        }
        left -= count;
        return count;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = in.skip(Math.min(most, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
