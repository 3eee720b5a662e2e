// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Blob;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Blob} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class GaleTurnBlobResultGrpc {
    private GaleTurnBlobResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Blob value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Blob.Builder builder) throws IOException {
        builder.kind("turned");
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
