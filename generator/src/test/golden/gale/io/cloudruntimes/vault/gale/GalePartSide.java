// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Part;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Part} as a message of protocol buffers on the wire {@code side}. */
@Generated("io.cloudruntimes.generator")
final class GalePartSide {
    private GalePartSide() {}

    /** Writes the entry of a map that holds the value. */
    static void writeEntry(MessageWriter out, Part value) {
        out.message(2, value, GalePartSide::write);
        out.string(1, value.key());
    }

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Part value) {
        if (value.note().isPresent()) {
            out.string(3, value.note().get());
        }
        out.number(2, value.size());
    }

    /** Reads the entry of a map that holds the value. */
    static void readEntry(MessageReader in, Part.Builder builder) throws IOException {
        builder.key("");
        builder.size(0L);
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.key(in.string());
                case 2 -> in.message(GalePartSide::read, builder);
                default -> in.skip();
            }
        }
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Part.Builder builder) throws IOException {
        while (in.next()) {
            switch (in.field()) {
                case 2 -> builder.size(in.int64());
                case 3 -> builder.note(in.string());
                default -> in.skip();
            }
        }
    }
}
