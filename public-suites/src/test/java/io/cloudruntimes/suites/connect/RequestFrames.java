package io.cloudruntimes.suites.connect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Iterator;

/** The messages of a request that is a stream, each of which is read when it is to be sent. */
final class RequestFrames extends InputStream {
    private final CallRequest request;
    private final Runnable onEnd;
    private final Iterator<byte[]> frames;
    private InputStream frame = InputStream.nullInputStream();
    private boolean ended;

    /**
     * @param onEnd called once before the end of the stream is given
     */
    RequestFrames(CallRequest request, Runnable onEnd) {
        this.request = request;
        this.onEnd = onEnd;
        frames = request.frames().stream().map(it -> it.array()).iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    /** Gives a part of one message: what is there is sent before the next one is waited for. */
    @Override
    public int read(byte[] to, int offset, int most) throws IOException {
        int count = frame.read(to, offset, most);
        while (count < 0 && frames.hasNext()) {
            pause();
            frame = new ByteArrayInputStream(frames.next());
            count = frame.read(to, offset, most);
        }
        if (count < 0 && !ended) {
            ended = true;
            onEnd.run();
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the call was cancelled before the end of its request");
            }
        }
        return count;
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(request.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the call was cancelled between two messages");
        }
    }
}
