// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.FollowNotesRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link FollowNotesRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeFollowNotesRequestGrpc {
    private AcmeFollowNotesRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, FollowNotesRequest value) {}

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, FollowNotesRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                default -> in.skip();
            }
        }
    }
}
