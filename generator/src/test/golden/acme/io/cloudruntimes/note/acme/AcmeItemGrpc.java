// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Item;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Item} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeItemGrpc {
    private AcmeItemGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Item value) {
        out.bytes(2, value.text());
        out.string(1, value.key());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Item.Builder builder) throws IOException {
        builder.key("");
        builder.text(Bytes.EMPTY);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.key(in.string());
                case 2 -> builder.text(in.bytes());
                default -> in.skip();
            }
        }
    }
}
