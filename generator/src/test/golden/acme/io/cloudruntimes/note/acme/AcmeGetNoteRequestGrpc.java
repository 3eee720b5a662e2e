// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.GetNoteRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link GetNoteRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeGetNoteRequestGrpc {
    private AcmeGetNoteRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GetNoteRequest value) {
        if (!value.labels().isEmpty()) {
            out.each(value.labels(), (to, element) -> to.string(11, element));
        }
        if (value.seal().isPresent()) {
            out.bytes(10, value.seal().get());
        }
        Map<String, String> metadataEntries = value.metadata();
        if (value.maxAge().isPresent()) {
            metadataEntries =
                    MapEntries.with(metadataEntries, "maxAge", Long.toString(value.maxAge().get().toSeconds()));
        }
        out.map(9, metadataEntries);
        if (value.since().isPresent()) {
            out.string(8, value.since().get().toString());
        }
        if (value.weight().isPresent()) {
            out.real(7, value.weight().get());
        }
        if (value.fresh().isPresent()) {
            out.bool(6, value.fresh().get());
        }
        if (value.offset().isPresent()) {
            out.number(5, value.offset().get());
        }
        if (value.limit().isPresent()) {
            out.number(4, value.limit().get());
        }
        if (value.mood().isPresent()) {
            out.number(3, AcmeMoodNumbers.NUMBERS.number("mood", value.mood().get().value()));
        }
        out.message(2, value, AcmeGetNoteRequestGrpc::write2);
        out.string(1, value.book());
    }

    private static void write2(MessageWriter out, GetNoteRequest value) {
        if (value.NoteReader().isPresent()) {
            out.message(2, value, AcmeGetNoteRequestGrpc::write2_2);
        }
        out.string(1, value.key());
    }

    private static void write2_2(MessageWriter out, GetNoteRequest value) {
        if (value.NoteReader().isPresent()) {
            out.string(1, value.NoteReader().get());
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GetNoteRequest.Builder builder) throws IOException {
        builder.book("");
        builder.key("");
        Map<String, String> metadataEntries = new LinkedHashMap<>();
        List<String> labelsRead = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.book(in.string());
                case 2 -> in.message(AcmeGetNoteRequestGrpc::read2, builder);
                case 3 -> builder.mood(AcmeMoodNumbers.NUMBERS.optional(in.int32()));
                case 4 -> builder.limit(in.int32());
                case 5 -> builder.offset(in.int64());
                case 6 -> builder.fresh(in.bool());
                case 7 -> builder.weight(in.real());
                case 8 -> builder.since(MapEntries.parse(in.string(), Instant::parse));
                case 9 -> in.entry(metadataEntries);
                case 10 -> builder.seal(in.bytes());
                case 11 -> labelsRead.add(in.string());
                default -> in.skip();
            }
        }
        builder.maxAge(MapEntries.takeSeconds(metadataEntries, "maxAge", 1));
        builder.labels(labelsRead);
    }

    private static void read2(MessageReader in, GetNoteRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.key(in.string());
                case 2 -> in.message(AcmeGetNoteRequestGrpc::read2_2, builder);
                default -> in.skip();
            }
        }
    }

    private static void read2_2(MessageReader in, GetNoteRequest.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.NoteReader(in.string());
                default -> in.skip();
            }
        }
    }
}
