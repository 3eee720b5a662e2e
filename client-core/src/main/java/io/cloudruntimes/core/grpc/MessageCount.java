package io.cloudruntimes.core.grpc;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.error.UnsupportedByRuntimeException;
import java.nio.ByteBuffer;

/** Counts the messages of a response. */
final class MessageCount {
    private static final int HEAD = 5;

    private MessageCount() {}

    /**
     * Makes sure that a response of success has the one message that its call wants. A message that is cut is left to whoever reads
     * it.
     *
     * @throws UnsupportedByRuntimeException if it has none or several, which the gRPC project counts as unimplemented
     */
    static void requireOne(Bytes frames) {
        ByteBuffer in = ByteBuffer.wrap(frames.array());
        int count = 0;
        while (in.remaining() >= HEAD) {
            in.get();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return;
            }
            in.position(in.position() + length);
            count++;
        }
        if (!in.hasRemaining() && count != 1) {
            throw new UnsupportedByRuntimeException(
                    "the server reports success with " + (count == 0 ? "no message" : count + " messages")
                            + " where the call has one: it serves another kind of call under this name. Whether the"
                            + " operation took effect is not known");
        }
    }
}
