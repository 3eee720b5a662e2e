// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.DiscardSackRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link DiscardSackRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillDiscardSackRequestGrpc {
    private MillDiscardSackRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, DiscardSackRequest value) {
        if (value.tag().isPresent()) {
            out.message(2, value, MillDiscardSackRequestGrpc::write2);
        }
        out.string(1, value.name());
    }

    private static void write2(MessageWriter out, DiscardSackRequest value) {
        if (value.tag().isPresent()) {
            out.string(1, value.tag().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, DiscardSackRequest.Builder builder) throws IOException {
        builder.name("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> in.message(MillDiscardSackRequestGrpc::read2, builder);
                default -> in.skip();
            }
        }
    }

    private static void read2(MessageReader in, DiscardSackRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.tag(in.string());
                default -> in.skip();
            }
        }
    }
}
