// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.GrindGrainRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link GrindGrainRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockGrindGrainRequestGrpc {
    private DockGrindGrainRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GrindGrainRequest value) {
        out.string(1, value.grain());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GrindGrainRequest.Builder builder) throws IOException {
        builder.grain("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.grain(in.string());
                default -> in.skip();
            }
        }
    }
}
