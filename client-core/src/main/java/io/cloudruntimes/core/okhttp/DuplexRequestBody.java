package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body of a stream: its first frame is written at once, others may follow while the response is read. */
final class DuplexRequestBody extends RequestBody {
    private final Bytes first;
    private final boolean only;
    private final CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
    private @Nullable BufferedSink sink;

    /**
     * @param only whether nothing follows the first frame
     */
    DuplexRequestBody(Bytes first, boolean only) {
        this.first = first;
        this.only = only;
    }

    /** Completes once the first frame was sent. */
    CompletableFuture<@Nullable Void> sent() {
        return sent;
    }

    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public boolean isDuplex() {
        return true;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public synchronized void writeTo(BufferedSink to) throws IOException {
        to.write(first.array());
        to.flush();
        sink = to;
        if (only) {
            to.close();
        }
        sent.complete(null);
    }

    synchronized void write(Bytes frame) throws IOException {
        if (sink == null) {
            throw new IOException("the stream is not open yet");
        }
        sink.write(frame.array());
        sink.flush();
    }

    /**
     * Ends it, also after the call was cancelled: a call whose body is open would count as one of its connection's for good.
     */
    synchronized void close() {
        if (sink != null) {
            try {
                sink.close();
            } catch (IOException e) {
                // the stream is gone, as was asked for
            }
        }
    }
}
