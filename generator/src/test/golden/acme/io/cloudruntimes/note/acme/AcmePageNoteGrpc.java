// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.PageNote;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link PageNote} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmePageNoteGrpc {
    private AcmePageNoteGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, PageNote value) {
        if (value.etag().isPresent()) {
            out.string(3, value.etag().get());
        }
        if (value.text().isPresent()) {
            out.bytes(2, value.text().get());
        }
        out.string(1, value.key());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, PageNote.Builder builder) throws IOException {
        builder.key("");
        Bytes textRead = Bytes.EMPTY;
        boolean etagThere = false;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.key(in.string());
                case 2 -> textRead = in.bytes();
                case 3 -> {
                    builder.etag(in.string());
                    etagThere = true;
                }
                default -> in.skip();
            }
        }
        if (etagThere || !textRead.isEmpty()) {
            builder.text(textRead);
        }
    }
}
