package io.cloudruntimes.core.http;

import io.cloudruntimes.core.Bytes;
import java.io.IOException;
import java.net.ProtocolException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a gRPC stream. */
final class GrpcFrames {
    private static final int HEAD = 5;

    private GrpcFrames() {}

    /** Waits for the next frame, its head included; null at the end of the stream. */
    static @Nullable Bytes next(BufferedSource source, long mostBytes) throws IOException {
        if (source.exhausted()) {
            return null;
        }
        source.require(HEAD);
        long length = Integer.toUnsignedLong((source.getBuffer().getByte(1) & 255) << 24
                | (source.getBuffer().getByte(2) & 255) << 16
                | (source.getBuffer().getByte(3) & 255) << 8
                | source.getBuffer().getByte(4) & 255);
        if (length > mostBytes) {
            throw new ProtocolException("a message has " + length + " bytes, more than the limit of " + mostBytes);
        }
        return Bytes.wrap(source.readByteArray(HEAD + length));
    }
}
