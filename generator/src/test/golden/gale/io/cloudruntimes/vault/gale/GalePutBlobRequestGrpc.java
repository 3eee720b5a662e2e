// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.PutBlobRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link PutBlobRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GalePutBlobRequestGrpc {
    private GalePutBlobRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, PutBlobRequest value) {
        out.string(2, value.name());
        out.string(1, value.store());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, PutBlobRequest.Builder builder) throws IOException {
        builder.store("");
        builder.name("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.store(in.string());
                case 2 -> builder.name(in.string());
                default -> in.skip();
            }
        }
    }
}
