package io.cloudruntimes.core.proto;

import java.net.ProtocolException;

/** The frames in which gRPC sends messages: whether compressed in one byte, the length in four, the message. */
final class GrpcFrames {
    static final int HEAD = 5;

    private GrpcFrames() {}

    /** Makes sure that the bytes are one whole frame that is not compressed. */
    static void check(byte[] bytes) throws ProtocolException {
        if (bytes.length < HEAD) {
            throw new ProtocolException("the frame of the message is cut: it has " + bytes.length + " bytes");
        }
        if (bytes[0] != 0) {
            throw new ProtocolException("the message is compressed, which was not asked for");
        }
        long length = Integer.toUnsignedLong(
                bytes[1] << 24 | (bytes[2] & 255) << 16 | (bytes[3] & 255) << 8 | bytes[4] & 255);
        if (length != bytes.length - HEAD) {
            throw new ProtocolException(
                    "the frame announces a message of " + length + " bytes, but has " + (bytes.length - HEAD));
        }
    }
}
