package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that stays open: its first frame is written at once, others follow while the answer is read. */
final class DuplexRequestBody extends RequestBody {
    private final Bytes first;
    private @Nullable BufferedSink sink;

    DuplexRequestBody(Bytes first) {
        this.first = first;
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
