package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
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
     */
    static @Nullable Bytes next(BufferedSource source, long maxBytes) throws IOException {
        if (source.exhausted()) {
            return null;
        }
        source.require(HEAD);
        long length = Integer.toUnsignedLong((source.getBuffer().getByte(1) & 255) << 24
                | (source.getBuffer().getByte(2) & 255) << 16
                | (source.getBuffer().getByte(3) & 255) << 8
                | source.getBuffer().getByte(4) & 255);
        if (length > maxBytes) {
            source.skip(HEAD + length);
            throw new MessageTooLongException(maxBytes);
        }
        return Bytes.wrap(source.readByteArray(HEAD + length));
    }
}
