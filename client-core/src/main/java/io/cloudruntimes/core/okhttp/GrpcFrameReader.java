package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.http.transport.MessageCutException;
import io.cloudruntimes.core.http.transport.MessageTooLongException;
import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a gRPC stream. */
final class GrpcFrameReader {
    private static final int HEAD = 5;

    private GrpcFrameReader() {}

    /**
     * Waits for the next frame, its head included; null at the end of the stream.
     *
     * @throws MessageTooLongException if it is longer than the limit; the next one can be read
     * @throws MessageCutException if the stream ends before the frame does
     */
    static @Nullable Bytes next(BufferedSource source, long maxBytes) throws IOException {
        if (source.exhausted()) {
            return null;
        }
        require(source, HEAD);
        long length = Integer.toUnsignedLong((source.getBuffer().getByte(1) & 255) << 24
                | (source.getBuffer().getByte(2) & 255) << 16
                | (source.getBuffer().getByte(3) & 255) << 8
                | source.getBuffer().getByte(4) & 255);
        if (length > maxBytes) {
            skip(source, HEAD + length);
            throw new MessageTooLongException(maxBytes);
        }
        require(source, HEAD + length);
        try {
            return Bytes.wrap(source.readByteArray(HEAD + length));
        } catch (OutOfMemoryError e) {
            source.getBuffer().clear(); // ending the stream needs some heap
            throw e;
        }
    }

    private static void require(BufferedSource source, long count) throws IOException {
        if (!source.request(count)) {
            throw new MessageCutException();
        }
    }

    private static void skip(BufferedSource source, long count) throws IOException {
        long left = count;
        while (left > 0) {
            require(source, 1);
            long part = Math.min(left, source.getBuffer().size());
            source.skip(part);
            left -= part;
        }
    }
}
