// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.BagFlourRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link BagFlourRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockBagFlourRequestGrpc {
    private DockBagFlourRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, BagFlourRequest value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, BagFlourRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
