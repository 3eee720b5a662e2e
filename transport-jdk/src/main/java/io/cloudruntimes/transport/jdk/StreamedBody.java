package io.cloudruntimes.transport.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read as it comes. A read ends at once when its thread is interrupted; that of the JDK's own stream takes the
 * interrupt back and goes on to wait.
 */
final class StreamedBody extends InputStream implements BodySubscriber<InputStream> {
    /** What arrives: parts, and then the end. */
    private sealed interface Arrival {}

    private record Part(List<ByteBuffer> buffers) implements Arrival {}

    private record End(@Nullable Throwable failure) implements Arrival {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private List<ByteBuffer> part = List.of();
    private int next;
    private @Nullable End end;
    private volatile boolean closed;

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription.complete(to);
        to.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Part(buffers));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new End(failure));
    }

    @Override
    public void onComplete() {
        arrivals.add(new End(null));
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
        ByteBuffer buffer = current();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(most, buffer.remaining());
        buffer.get(to, offset, count);
        return count;
    }

    /** A buffer with bytes; waits for it. Null at the end. */
    private @Nullable ByteBuffer current() throws IOException {
        while (end == null && !closed) {
            while (next < part.size()) {
                if (part.get(next).hasRemaining()) {
                    return part.get(next);
                }
                next++;
            }
            take();
        }
        if (closed) {
            throw new IOException("the body was closed");
        }
        if (end != null && end.failure() != null) {
            throw new IOException(end.failure().getMessage(), end.failure());
        }
        return null;
    }

    private void take() throws IOException {
        try {
            Arrival arrival = arrivals.take();
            if (arrival instanceof Part arrived) {
                part = arrived.buffers();
                next = 0;
                subscription.join().request(1);
            } else if (arrival instanceof End last) {
                end = last;
            } else {
                throw new IllegalArgumentException("no arrival: " + arrival);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the thread was interrupted while it waited for the body");
        }
    }

    @Override
    public int available() {
        return next < part.size() ? part.get(next).remaining() : 0;
    }

    @Override
    public void close() {
        closed = true;
        subscription.thenAccept(Flow.Subscription::cancel);
        arrivals.add(new End(null)); // wakes a read that waits
    }
}
