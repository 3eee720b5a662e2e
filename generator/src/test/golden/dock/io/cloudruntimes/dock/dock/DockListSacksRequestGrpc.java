// Generated from spec/bindings/dock.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.dock.dock;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.dock.ListSacksRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link ListSacksRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class DockListSacksRequestGrpc {
    private DockListSacksRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, ListSacksRequest value) {
        if (value.pageToken().isPresent()) {
            out.string(3, value.pageToken().get());
        }
        if (value.pageSize().isPresent()) {
            out.number(2, value.pageSize().get());
        }
        if (value.folder().isPresent()) {
            out.string(1, value.folder().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, ListSacksRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.folder(in.string());
                case 2 -> builder.pageSize(in.int32());
                case 3 -> builder.pageToken(in.string());
                default -> in.skip();
            }
        }
    }
}
