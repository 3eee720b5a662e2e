// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.Bytes;
import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Note;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link Note} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeGetNoteResultGrpc {
    private AcmeGetNoteResultGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Note value) {
        Map<String, String> metadataEntries = value.metadata();
        if (value.lines().isPresent()) {
            metadataEntries = MapEntries.with(metadataEntries, "lines", Integer.toString(value.lines().get()));
        }
        out.map(4, metadataEntries);
        if (value.mood().isPresent()) {
            out.number(3, AcmeMoodNumbers.NUMBERS.number("mood", value.mood().get().value()));
        }
        if (value.etag().isPresent()) {
            out.message(2, value, AcmeGetNoteResultGrpc::write2);
        }
        out.bytes(1, value.text());
    }

    private static void write2(MessageWriter out, Note value) {
        if (value.etag().isPresent()) {
            out.string(1, value.etag().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Note.Builder builder) throws IOException {
        builder.text(Bytes.EMPTY);
        Map<String, String> metadataEntries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.text(in.bytes());
                case 2 -> in.message(AcmeGetNoteResultGrpc::read2, builder);
                case 3 -> builder.mood(AcmeMoodNumbers.NUMBERS.optional(in.int32()));
                case 4 -> in.entry(metadataEntries);
                default -> in.skip();
            }
        }
        builder.lines(MapEntries.take(metadataEntries, "lines", Integer::valueOf));
        builder.metadata(metadataEntries);
    }

    private static void read2(MessageReader in, Note.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.etag(in.string());
                default -> in.skip();
            }
        }
    }
}
