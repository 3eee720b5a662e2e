// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Stored;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Stored} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GalePutBlobResultGrpc {
    private GalePutBlobResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Stored value) {
        out.number(1, value.size());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Stored.Builder builder) throws IOException {
        builder.size(0L);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.size(in.int64());
                default -> in.skip();
            }
        }
    }
}
