// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.Sack;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Sack} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillSackGrpc {
    private MillSackGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Sack value) {
        if (value.weight().isPresent()) {
            out.string(3, value.weight().get());
        }
        if (value.grain().isPresent()) {
            out.number(2, MillGrainNumbers.NUMBERS.number("grain", value.grain().get().value()));
        }
        out.string(1, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Sack.Builder builder) throws IOException {
        builder.name("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> builder.grain(MillGrainNumbers.NUMBERS.optional(in.int32()));
                case 3 -> builder.weight(in.string());
                default -> in.skip();
            }
        }
    }
}
