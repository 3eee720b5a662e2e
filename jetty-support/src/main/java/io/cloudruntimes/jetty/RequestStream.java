package io.cloudruntimes.jetty;

import io.cloudruntimes.core.ContentException;
import io.cloudruntimes.core.error.CallTimeoutException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: the start, which was read before, and the rest as it comes. It waits for a client that sends, and gives
 * up one that sends more slowly than the limits say.
 */
public final class RequestStream extends InputStream {
    private final Request request;
    private final byte[] start;
    private final RequestLimits limits;
    private final long began = System.nanoTime();
    private int position;
    private long restBytes;
    private boolean ended;
    private boolean late;
    private Content.@Nullable Chunk chunk;

    /**
     * @param whole whether nothing follows the start
     */
    public RequestStream(Request request, byte[] start, boolean whole, RequestLimits limits) {
        this.request = request;
        this.start = start;
        this.ended = whole;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] to, int offset, int max) throws IOException {
        if (position < start.length) {
            int count = Math.min(max, start.length - position);
            System.arraycopy(start, position, to, offset, count);
            position += count;
            return count;
        }
        Content.Chunk next = nextChunk();
        if (next == null) {
            return -1;
        }
        int count = Math.min(max, next.remaining());
        next.getByteBuffer().get(to, offset, count);
        restBytes += count;
        return count;
    }

    /** What is left of the present chunk, or the next one that has bytes; null at the end. */
    private Content.@Nullable Chunk nextChunk() throws IOException {
        while (chunk == null || !chunk.hasRemaining()) {
            release();
            if (ended) {
                return null;
            }
            chunk = request.read();
            if (chunk == null) {
                await();
            } else if (Content.Chunk.isFailure(chunk)) {
                throw new IOException(
                        "the body of the request ended early, or its encoding is wrong", chunk.getFailure());
            }
        }
        return chunk;
    }

    private void release() {
        if (chunk != null) {
            ended |= chunk.isLast();
            chunk.release();
            chunk = null;
        }
    }

    /** Waits until more is there, at most as long as a client may take that is as slow as is allowed. */
    private void await() throws IOException {
        long patience = limits.bodyTimeout().toNanos();
        long ofRate = patience
                + TimeUnit.SECONDS.toNanos(restBytes) / limits.minBodyBytesPerSecond()
                - (System.nanoTime() - began);
        Semaphore there = new Semaphore(0);
        request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, there::release));
        try {
            if (!there.tryAcquire(Math.min(patience, ofRate), TimeUnit.NANOSECONDS)) {
                late = true;
                ended = true;
                throw new ContentException(new CallTimeoutException(BodyTimeoutException.MESSAGE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }

    /** Whether the body was received to its end. This does not wait. */
    public boolean hasEnded() {
        return ended || chunk != null && chunk.isLast();
    }

    /** Whether its reading was given up because it came too slowly; nothing more can be read from the connection then. */
    public boolean isLate() {
        return late;
    }

    @Override
    public void close() {
        release();
    }
}
