// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.PublishNoteRequest;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link PublishNoteRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmePublishNoteRequestGrpc {
    private AcmePublishNoteRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, PublishNoteRequest value) {
        out.bytes(3, value.data());
        out.string(2, value.contentType().orElse("text/plain"));
        out.string(1, value.book());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, PublishNoteRequest.Builder builder) throws IOException {
        builder.book("");
        builder.data(Bytes.EMPTY);
        builder.contentType("text/plain");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> builder.contentType(in.string());
                case 3 -> builder.data(in.bytes());
                default -> in.skip();
            }
        }
    }
}
