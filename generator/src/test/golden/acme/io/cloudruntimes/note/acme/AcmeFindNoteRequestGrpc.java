// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Filter;
import io.cloudruntimes.note.FindNoteRequest;
import java.io.IOException;
import java.time.Duration;
import javax.annotation.processing.Generated;

/** {@link FindNoteRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeFindNoteRequestGrpc {
    private AcmeFindNoteRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, FindNoteRequest value) {
        if (value.maxAge().isPresent()) {
            out.number(3, value.maxAge().get().toSeconds());
        }
        out.message(2, value.filter(), AcmeFilterGrpc::write);
        out.string(1, value.book());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, FindNoteRequest.Builder builder) throws IOException {
        builder.book("");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> builder.filter(in.message(AcmeFilterGrpc::read, Filter.builder()).build());
                case 3 -> builder.maxAge(Duration.ofSeconds(in.int64()));
                default -> in.skip();
            }
        }
    }
}
