// Generated from spec/bindings/mill.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.mill.mill;

import io.cloudruntimes.core.MapEntries;
import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.mill.GrindRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/** {@link GrindRequest} as a message of protocol buffers on the wire {@code grpc}. */
@Generated("io.cloudruntimes.generator")
final class MillGrindRequestGrpc {
    private MillGrindRequestGrpc() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, GrindRequest value) {
        Map<String, String> optionsEntries = value.options();
        optionsEntries = MapEntries.with(optionsEntries, "FileMode", "521");
        out.map(6, optionsEntries);
        out.number(5, 7L);
        out.string(3, value.form().orElse("flour"));
        if (value.grain().isPresent()) {
            out.number(2, MillGrainNumbers.NUMBERS.number("grain", value.grain().get().value()));
        }
        out.string(1, value.name());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, GrindRequest.Builder builder) throws IOException {
        builder.name("");
        Map<String, String> optionsEntries = new LinkedHashMap<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.name(in.string());
                case 2 -> builder.grain(MillGrainNumbers.NUMBERS.optional(in.int32()));
                case 3 -> builder.form(in.string());
                case 6 -> in.entry(optionsEntries);
                default -> in.skip();
            }
        }
        optionsEntries.remove("FileMode");
        builder.options(optionsEntries);
    }
}
