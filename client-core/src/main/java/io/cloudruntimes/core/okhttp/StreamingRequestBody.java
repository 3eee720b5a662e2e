package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Content;
import io.cloudruntimes.core.error.FailureMapper;
import io.cloudruntimes.core.http.transport.RequestBodyException;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent as it is read, each part at once, and once only. Where reading fails the exchange is cut off, so that
 * nobody takes what was sent for the whole.
 */
final class StreamingRequestBody extends RequestBody {
    private static final int PART = 64 * 1024;

    private final Content content;
    private volatile boolean readingContent;

    StreamingRequestBody(Content content) {
        this.content = content;
    }

    /** Null: the media type is set as a header. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    /** -1 where it is not known: the body is then sent in chunks. */
    @Override
    public long contentLength() {
        return content.length().orElse(-1);
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        Parts parts = new Parts(content);
        byte[] part = new byte[PART];
        for (int count = next(parts, part); count >= 0; count = next(parts, part)) {
            sink.write(part, 0, count);
            sink.flush();
        }
    }

    private int next(Parts parts, byte[] part) throws IOException {
        readingContent = true;
        try {
            return parts.next(part);
        } finally {
            readingContent = false;
        }
    }

    /** Whether it waits for the caller's stream, and not for the connection. */
    boolean isReadingContent() {
        return readingContent;
    }

    /** Reads the content; keeps its failures separate from those of the connection. */
    private static final class Parts {
        private final InputStream in;
        private long read;

        Parts(Content content) throws RequestBodyException {
            try {
                in = content.stream();
            } catch (RuntimeException e) {
                throw new RequestBodyException(FailureMapper.of(e));
            }
        }

        int next(byte[] to) throws RequestBodyException {
            try {
                int count = in.read(to);
                read += count;
                return count;
            } catch (IOException | RuntimeException e) {
                throw new RequestBodyException(Content.errorOf(e, read));
            }
        }
    }
}
