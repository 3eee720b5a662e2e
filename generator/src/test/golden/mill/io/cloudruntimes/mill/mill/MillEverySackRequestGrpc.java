// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.EverySackRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link EverySackRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillEverySackRequestGrpc {
    private MillEverySackRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, EverySackRequest value) {
        out.string(1, value.folder());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, EverySackRequest.Builder builder) throws IOException {
        builder.folder("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.folder(in.string());
                default -> in.skip();
            }
        }
    }
}
