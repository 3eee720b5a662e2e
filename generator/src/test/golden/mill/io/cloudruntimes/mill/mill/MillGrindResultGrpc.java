// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.Flour;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Flour} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillGrindResultGrpc {
    private MillGrindResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Flour value) {
        out.number(1, value.weight());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Flour.Builder builder) throws IOException {
        builder.weight(0L);
        builder.form("flour");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.weight(in.int64());
                default -> in.skip();
            }
        }
    }
}
