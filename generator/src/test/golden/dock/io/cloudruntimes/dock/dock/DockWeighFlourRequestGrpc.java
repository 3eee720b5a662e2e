// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.WeighFlourRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link WeighFlourRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockWeighFlourRequestGrpc {
    private DockWeighFlourRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, WeighFlourRequest value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, WeighFlourRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
