// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.Gate;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Gate} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockCloseGateResultGrpc {
    private DockCloseGateResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Gate value) {
        out.string(1, value.state());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Gate.Builder builder) throws IOException {
        builder.state("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.state(in.string());
                default -> in.skip();
            }
        }
    }
}
