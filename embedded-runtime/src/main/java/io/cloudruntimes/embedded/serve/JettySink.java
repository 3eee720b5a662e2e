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
final class JettySink implements SseSink, UnreadStreams.Stream {
    private final Response response;
    private final Callback end;
    private final Runnable onLost;
    private final UnreadStreams unread;
    private final Consumer<JettySink> onEnd;
    private final Queue<ByteBuffer> queue = new ArrayDeque<>();
    private boolean writing;
    private boolean closed;
    private boolean ended;

    JettySink(Response response, Callback end, Runnable onLost, UnreadStreams unread, Consumer<JettySink> onEnd) {
        this.response = response;
        this.end = end;
        this.onLost = onLost;
        this.unread = unread;
        this.onEnd = onEnd;
    }

    @Override
    public void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        synchronized (this) {
            if (closed) {
                throw new IOException("the stream has ended");
            }
            unread.add(this, bytes.remaining());
            queue.add(bytes);
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
        }
        int length = next.remaining();
        response.write(false, next, new Callback() {
            @Override
            public void succeeded() {
                written(length);
                writeNext();
            }

            @Override
            public void failed(Throwable failure) {
                written(length);
                lost();
            }
        });
    }

    private synchronized void written(int length) {
        writing = false;
        unread.remove(this, length);
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
        }
        onLost.run();
        close();
    }

    @Override
    public void cutOff() {
        synchronized (this) {
            ended = true;
        }
        lost();
        end.failed(new IOException("the client does not read its stream")); // frees what waits to be written
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        unread.end(this);
        onEnd.accept(this);
        writeNext();
    }

    @Override
    public @Nullable String toString() {
        return "stream" + (closed ? ", closed" : "");
    }
}
