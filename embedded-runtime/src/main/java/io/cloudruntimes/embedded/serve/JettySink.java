package io.cloudruntimes.embedded.serve;

import io.cloudruntimes.core.server.SseSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** An open response of Jetty. It queues text, and writes it as fast as the client reads, one write at a time. */
final class JettySink implements SseSink {
    /** The limit of queued bytes. A client that leaves more unread does not read at all. */
    private static final long MAX_QUEUED_BYTES = 64L << 20;

    private final Response response;
    private final Callback end;
    private final Runnable onLost;
    private final Consumer<JettySink> onEnd;
    private final Queue<ByteBuffer> queue = new ArrayDeque<>();
    private long queuedBytes;
    private boolean writing;
    private boolean closed;
    private boolean ended;

    JettySink(Response response, Callback end, Runnable onLost, Consumer<JettySink> onEnd) {
        this.response = response;
        this.end = end;
        this.onLost = onLost;
        this.onEnd = onEnd;
    }

    @Override
    public void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            if (closed) {
                throw new IOException("the stream has ended");
            }
            if (queuedBytes + bytes.remaining() > MAX_QUEUED_BYTES) {
                throw new IOException("the client does not read its stream");
            }
            queue.add(bytes);
            queuedBytes += bytes.remaining();
        }
        writeNext();
    }

    private void writeNext() {
        ByteBuffer next;
        synchronized (this) {
            if (writing) {
                return;
            }
            next = queue.poll();
            if (next == null) {
                endIfClosed();
                return;
            }
            writing = true;
            queuedBytes -= next.remaining();
        }
        response.write(false, next, new Callback() {
            @Override
            public void succeeded() {
                written();
                writeNext();
            }

            @Override
            public void failed(Throwable failure) {
                written();
                lost();
            }
        });
    }

    private synchronized void written() {
        writing = false;
    }

    private void endIfClosed() {
        if (closed && !ended) {
            ended = true;
            response.write(true, null, end);
        }
    }

    /** The client has disconnected, or the server stops. */
    void lost() {
        synchronized (this) {
            queue.clear();
            queuedBytes = 0;
        }
        onLost.run();
        close();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        onEnd.accept(this);
        writeNext();
    }

    @Override
    public @Nullable String toString() {
        return "stream" + (closed ? ", closed" : "");
    }
}
