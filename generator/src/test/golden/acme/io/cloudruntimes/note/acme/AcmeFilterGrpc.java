// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Filter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Filter} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeFilterGrpc {
    private AcmeFilterGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Filter value) {
        out.message(1, value, AcmeFilterGrpc::write1);
    }

    private static void write1(MessageWriter out, Filter value) {
        out.string(1, value.word());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Filter.Builder builder) throws IOException {
        builder.word("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> in.message(AcmeFilterGrpc::read1, builder);
                default -> in.skip();
            }
        }
    }

    private static void read1(MessageReader in, Filter.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.word(in.string());
                default -> in.skip();
            }
        }
    }
}
