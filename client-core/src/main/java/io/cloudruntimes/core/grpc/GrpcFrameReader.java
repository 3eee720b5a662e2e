package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the frames of a gRPC stream. */
public final class GrpcFrameReader {
    private static final int HEAD = 5;

    private GrpcFrameReader() {}

    /** Waits for the next frame, its head included; null at the end of the stream. */
    public static @Nullable Bytes next(InputStream in, long maxBytes) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length == 0) {
            return null;
        }
        if (head.length < HEAD) {
            throw new EOFException("the stream ended in the head of a message");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(1));
        if (length > maxBytes) {
            throw new ProtocolException("a message has " + length + " bytes, more than the limit of " + maxBytes);
        }
        byte[] message = in.readNBytes((int) length);
        if (message.length < length) {
            throw new EOFException("the stream ended in a message");
        }
        return Bytes.wrap(ByteBuffer.allocate(HEAD + message.length)
                .put(head)
                .put(message)
                .array());
    }
}
