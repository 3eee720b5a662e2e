// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.Bag;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Bag} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockBagFlourResultGrpc {
    private DockBagFlourResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Bag value) {
        if (value.note().isPresent()) {
            out.string(2, value.note().get());
        }
        out.string(1, value.mood());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Bag.Builder builder) throws IOException {
        builder.mood("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.mood(in.string());
                case 2 -> builder.note(in.string());
                default -> in.skip();
            }
        }
    }
}
