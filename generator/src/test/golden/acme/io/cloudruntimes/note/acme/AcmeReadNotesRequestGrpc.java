// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.ReadNotesRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link ReadNotesRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeReadNotesRequestGrpc {
    private AcmeReadNotesRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, ReadNotesRequest value) {
        if (!value.keys().isEmpty()) {
            out.each(value.keys(), (to, element) -> to.string(2, element));
        }
        out.string(1, value.book());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, ReadNotesRequest.Builder builder) throws IOException {
        builder.book("");
        List<String> keysRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> keysRead.add(in.string());
                default -> in.skip();
            }
        }
        builder.keys(keysRead);
    }
}
