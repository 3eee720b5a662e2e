package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a body of gRPC one by one. Not thread-safe. */
final class GrpcMessageReader {
    private static final int HEAD = 5;

    private final InputStream in;
    private final long maxBytes;

    /**
     * @param maxBytes the most bytes of a message
     */
    GrpcMessageReader(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** The next message; null at the end of the body. */
    @Nullable
    Bytes next() throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length == 0) {
            return null;
        }
        if (head.length < HEAD) {
            throw new EOFException("the body ends inside the head of a message");
        }
        if (head[0] != 0) {
            throw new ProtocolException("a message is compressed, which was not asked for");
        }
        long length = Integer.toUnsignedLong(
                (head[1] & 255) << 24 | (head[2] & 255) << 16 | (head[3] & 255) << 8 | head[4] & 255);
        if (length > maxBytes) {
            throw new ProtocolException("a message has " + length + " bytes, more than the limit of " + maxBytes);
        }
        byte[] message = in.readNBytes((int) length);
        if (message.length < length) {
            throw new EOFException("the body ends inside a message");
        }
        return Bytes.wrap(message);
    }
}
