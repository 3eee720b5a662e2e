package io.cloudruntimes.core;

import io.cloudruntimes.core.error.CloudRuntimesException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Fails where a stream has more bytes than a limit, and gives none of those beyond it. */
final class LimitedStream extends FilterInputStream {
    private final Supplier<? extends CloudRuntimesException> error;
    private long left;

    LimitedStream(InputStream stream, long most, Supplier<? extends CloudRuntimesException> error) {
        super(stream);
        this.left = most;
        this.error = error;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        int count = in.read(to, offset, most);
        count(count);
        return count;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = in.skip(most);
        count(skipped);
        return skipped;
    }

    private void count(long count) throws IOException {
        if (count > left) {
            throw new ContentException(error.get());
        }
        left -= Math.max(count, 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
