// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.ScanSacksRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link ScanSacksRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockScanSacksRequestGrpc {
    private DockScanSacksRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, ScanSacksRequest value) {
        if (value.pageToken().isPresent()) {
            out.string(2, value.pageToken().get());
        }
        if (value.pageSize().isPresent()) {
            out.number(1, value.pageSize().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, ScanSacksRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.pageSize(in.int32());
                case 2 -> builder.pageToken(in.string());
                default -> in.skip();
            }
        }
    }
}
