// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.Weight;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Weight} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockWeighFlourResultGrpc {
    private DockWeighFlourResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Weight value) {
        if (value.note().isPresent()) {
            out.string(1, value.note().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Weight.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.note(in.string());
                default -> in.skip();
            }
        }
    }
}
