// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.Ground;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Ground} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockGrindGrainResultGrpc {
    private DockGrindGrainResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Ground value) {
        if (value.note().isPresent()) {
            out.string(3, value.note().get());
        }
        out.bytes(2, value.flour());
        out.number(1, value.turns());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Ground.Builder builder) throws IOException {
        builder.mood("fine");
        builder.turns(0);
        builder.flour(Bytes.EMPTY);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.turns(in.int32());
                case 2 -> builder.flour(in.bytes());
                case 3 -> builder.note(in.string());
                default -> in.skip();
            }
        }
    }
}
