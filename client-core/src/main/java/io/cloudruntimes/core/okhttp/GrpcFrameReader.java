package io.cloudruntimes.core.okhttp;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.net.ProtocolException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a gRPC stream. */
final class GrpcFrameReader {
    private static final int HEAD = 5;

    private GrpcFrameReader() {}

    /** Waits for the next frame, its head included; null at the end of the stream. */
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
            throw new ProtocolException("a message has " + length + " bytes, more than the limit of " + maxBytes);
        }
        return Bytes.wrap(source.readByteArray(HEAD + length));
    }
}
