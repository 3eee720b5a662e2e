// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.Weight;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Weight} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillDiscardSackResultGrpc {
    private MillDiscardSackResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Weight value) {
        out.number(1, value.weight());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Weight.Builder builder) throws IOException {
        builder.weight(0L);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.weight(in.int64());
                default -> in.skip();
            }
        }
    }
}
