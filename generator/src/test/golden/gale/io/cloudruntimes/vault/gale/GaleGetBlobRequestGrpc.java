// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.GetBlobRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link GetBlobRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GaleGetBlobRequestGrpc {
    private GaleGetBlobRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GetBlobRequest value) {
        out.string(2, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GetBlobRequest.Builder builder) throws IOException {
        builder.name("");
        while (in.next()) {
            switch (in.field()) {
                case 2 -> builder.name(in.string());
                default -> in.skip();
            }
        }
    }
}
