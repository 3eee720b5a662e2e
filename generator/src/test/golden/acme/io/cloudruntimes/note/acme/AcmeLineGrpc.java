// Generated from spec/bindings/acme.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.note.acme;

import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.note.Line;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link Line} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class AcmeLineGrpc {
    private AcmeLineGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Line value) {
        out.string(9, "1.0");
        if (value.seal().isPresent()) {
            out.bytes(3, value.seal().get());
        }
        Map<String, String> metadataEntries = value.metadata();
        if (value.written().isPresent()) {
            metadataEntries = MapEntries.with(metadataEntries, "written", value.written().get().toString());
        }
        out.struct(2, metadataEntries);
        out.string(1, value.text());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Line.Builder builder) throws IOException {
        builder.text("");
        Map<String, String> metadataEntries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.text(in.string());
                case 2 -> in.struct(metadataEntries);
                case 3 -> builder.seal(in.bytes());
                default -> in.skip();
            }
        }
        metadataEntries.remove("hint");
        builder.written(MapEntries.takeReadable(metadataEntries, "written", Instant::parse));
        builder.metadata(metadataEntries);
    }
}
