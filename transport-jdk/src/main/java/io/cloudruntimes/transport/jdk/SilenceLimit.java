package io.cloudruntimes.transport.jdk;

import io.cloudruntimes.core.concurrent.Nanos;
import io.cloudruntimes.core.http.transport.IdleTimeoutException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A stream of which a read fails where nothing arrives for too long. */
final class SilenceLimit extends FilterInputStream {
    private final Duration limit;
    private final ScheduledExecutorService timer;
    private volatile boolean silent;

    SilenceLimit(InputStream in, Duration limit, ScheduledExecutorService timer) {
        super(in);
        this.limit = limit;
        this.timer = timer;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Future<?> end = timer.schedule(this::giveUp, Nanos.of(limit), TimeUnit.NANOSECONDS);
        try {
            int count = super.read(to, offset, length);
            if (silent) {
                throw timedOut();
            }
            return count;
        } catch (IOException e) {
            throw silent ? timedOut() : e;
        } finally {
            end.cancel(false);
        }
    }

    private IdleTimeoutException timedOut() {
        return new IdleTimeoutException(limit);
    }

    private void giveUp() {
        silent = true;
        try {
            in.close();
        } catch (IOException e) {
            // the read that waits fails all the same
        }
    }
}
