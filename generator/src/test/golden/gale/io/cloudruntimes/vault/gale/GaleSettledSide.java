// Generated from spec/bindings/gale.yaml by the Cloud Runtimes generator. Do not edit.
package io.cloudruntimes.vault.gale;

import io.cloudruntimes.core.proto.MessageReader;
import io.cloudruntimes.core.proto.MessageWriter;
import io.cloudruntimes.vault.Settled;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** {@link Settled} as a message of protocol buffers on the wire {@code side}. */
@Generated("io.cloudruntimes.generator")
final class GaleSettledSide {
    private GaleSettledSide() {}

    /** Writes the fields, the last one first. */
    static void write(MessageWriter out, Settled value) {
        out.number(1, value.id());
    }

    /** Reads the fields; those that this version does not know are passed over. */
    static void read(MessageReader in, Settled.Builder builder) throws IOException {
        builder.id("0");
        while (in.next()) {
            switch (in.field()) {
                case 1 -> builder.id(Long.toString(in.int64()));
                default -> in.skip();
            }
        }
    }
}
