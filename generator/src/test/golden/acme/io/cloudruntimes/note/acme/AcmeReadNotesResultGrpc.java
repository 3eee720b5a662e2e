// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Page;
import io.cloudruntimes.note.PageNote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/** {@link Page} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeReadNotesResultGrpc {
    private AcmeReadNotesResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Page value) {
        if (!value.notes().isEmpty()) {
            out.each(value.notes(), (to, element) -> to.message(1, element, AcmePageNoteGrpc::write));
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Page.Builder builder) throws IOException {
        List<PageNote> notesRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> notesRead.add(in.message(AcmePageNoteGrpc::read, PageNote.builder()).build());
                default -> in.skip();
            }
        }
        builder.notes(notesRead);
    }
}
