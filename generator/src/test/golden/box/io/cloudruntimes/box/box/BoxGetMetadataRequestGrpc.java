// Generated from spec/bindings/box.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.box.box;

import io.cloudruntimes.box.GetMetadataRequest;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link GetMetadataRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class BoxGetMetadataRequestGrpc {
    private BoxGetMetadataRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GetMetadataRequest value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GetMetadataRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
