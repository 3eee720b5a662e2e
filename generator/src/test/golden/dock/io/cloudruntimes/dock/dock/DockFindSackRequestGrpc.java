// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.FindSackRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link FindSackRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockFindSackRequestGrpc {
    private DockFindSackRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, FindSackRequest value) {
        out.string(1, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, FindSackRequest.Builder builder) throws IOException {
        builder.name("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                default -> in.skip();
            }
        }
    }
}
